import type { Finding, MissingPart } from "../engine/types.ts";
import { type RibbonPiece, ribbonOf } from "./ribbon.ts";
import { trusted } from "./trusted.ts";
import type { CoachView } from "./view.ts";
import { PART_NAMES, SEVERITY_NAMES, WORDS } from "./words.ts";

interface Props {
  readonly view: CoachView;
  readonly onFinding: (finding: Finding, byKey: boolean) => void;
  readonly onMissing: (missing: MissingPart) => void;
}

/** The shape of the message from left to right. What can be acted on is a button; the rest is a picture with a name. */
export function Ribbon({ view, onFinding, onMissing }: Props) {
  if (!view.shape) return null;
  const pieces = ribbonOf(view.shape, view.findings, view.missing);
  if (pieces.length === 0) return null;
  return (
    <div class="ribbon-box">
      <ul class="ribbon" aria-label={WORDS.ribbon}>
        {pieces.map((piece) => (
          <li
            key={piece.kind === "missing" ? piece.missing.part : piece.start}
            class={`piece piece-${piece.kind}`}
            style={piece.kind === "missing" ? undefined : { flexGrow: piece.weight }}
          >
            <Piece piece={piece} onFinding={onFinding} onMissing={onMissing} />
          </li>
        ))}
      </ul>
      <p class="legend" aria-hidden="true">
        <span class="legend-human">{WORDS.human}</span>
        <span class="legend-business">{WORDS.business}</span>
        {view.missing.length > 0 && <span class="legend-missing">{WORDS.hollow}</span>}
      </p>
    </div>
  );
}

function Piece({ piece, onFinding, onMissing }: { piece: RibbonPiece } & Pick<Props, "onFinding" | "onMissing">) {
  if (piece.kind === "missing") {
    const { missing } = piece;
    const name = `${WORDS.hollow}: ${PART_NAMES[missing.part]}`;
    return <button type="button" aria-label={name} title={name} onClick={trusted(() => onMissing(missing))} />;
  }
  const what = piece.parts.map((part) => PART_NAMES[part]).join(", ");
  const name = what || (piece.kind === "human" ? WORDS.human : WORDS.business);
  const { finding, severity } = piece;
  if (!finding || !severity) return <span role="img" aria-label={name} title={name} />;
  const label = `${name}: ${SEVERITY_NAMES[severity].toLowerCase()}`;
  return (
    <button
      type="button"
      class={`mark-${severity}`}
      aria-label={label}
      title={label}
      onClick={trusted((event: MouseEvent) => onFinding(finding, event.detail === 0))}
    />
  );
}
