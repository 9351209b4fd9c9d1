import {
  type Finding,
  type MissingPart,
  PARTS,
  type Part,
  SEVERITIES,
  type Severity,
  type Shape,
} from "../engine/types.ts";

/** One piece of the ribbon, in the order of the message. */
export type RibbonPiece =
  | {
      readonly kind: "human" | "business";
      /** Offset of its first sentence. */
      readonly start: number;
      /** Its share of the ribbon; only the ratio to other pieces matters. */
      readonly weight: number;
      readonly parts: readonly Part[];
      /** The gravest finding in it, and the first finding to open on a click. */
      readonly severity: Severity | null;
      readonly finding: Finding | null;
    }
  | { readonly kind: "missing"; readonly missing: MissingPart };

/** A sentence shorter than this is drawn as if it had so many characters, so that it can still be seen and clicked. */
const LEAST_WEIGHT = 12;

/**
 * The message as a ribbon from left to right: every sentence, what it does and whether something in it reads cold, with the
 * missing parts standing hollow where they belong. Neighbours of the same kind and parts without findings are one piece.
 */
export function ribbonOf(
  shape: Shape,
  findings: readonly Finding[],
  missing: readonly MissingPart[],
): readonly RibbonPiece[] {
  const waiting = [...missing].sort((a, b) => a.at - b.at || PARTS.indexOf(a.part) - PARTS.indexOf(b.part));
  const pieces: RibbonPiece[] = [];
  const place = (upTo: number) => {
    while (waiting[0] && waiting[0].at <= upTo) {
      const next = waiting.shift();
      if (next) pieces.push({ kind: "missing", missing: next });
    }
  };
  for (const sentence of shape.sentences) {
    place(sentence.start);
    const inside = findings.filter((f) => f.start < sentence.end && f.end > sentence.start);
    const piece = {
      kind: sentence.kind,
      start: sentence.start,
      weight: Math.max(LEAST_WEIGHT, sentence.end - sentence.start),
      parts: sentence.parts,
      severity: gravest(inside),
      finding: inside[0] ?? null,
    };
    const before = pieces[pieces.length - 1];
    if (before && before.kind !== "missing" && alike(before, piece)) {
      pieces[pieces.length - 1] = { ...before, weight: before.weight + piece.weight };
    } else {
      pieces.push(piece);
    }
  }
  place(Number.POSITIVE_INFINITY);
  return pieces;
}

type Filled = Exclude<RibbonPiece, { kind: "missing" }>;

function alike(a: Filled, b: Filled): boolean {
  return a.kind === b.kind && !a.finding && !b.finding && a.parts.join() === b.parts.join();
}

function gravest(findings: readonly Finding[]): Severity | null {
  let worst = -1;
  for (const finding of findings) worst = Math.max(worst, SEVERITIES.indexOf(finding.severity));
  return SEVERITIES[worst] ?? null;
}
