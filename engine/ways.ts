import type { ByFirstWord } from "./pattern-index.ts";
import { isAwaited, type Place, placeAfter } from "./places.ts";
import type { Program } from "./program.ts";

/** So few patterns are asked as quickly as a word that leads nowhere is looked up. */
const FEW = 4;

/** So many ways are remembered before all are forgotten: a page may stay open for a week. */
const MOST_WAYS = 40_000;

/** The ways of one kind of text into the patterns that it is searched for, by the words they begin with. */
export class Ways {
  readonly program: Program;
  private readonly byFirstWord: ByFirstWord;
  private readonly texts: number;
  /** The place after a first word, at the start of a sentence and elsewhere; null where no pattern begins with it. */
  private starts: (Place | null | undefined)[];
  private elsewhere: (Place | null | undefined)[];
  private ways = 0;

  /** `texts` is the kind of text. Patterns may still be added to `byFirstWord`, until a text is read. */
  constructor(program: Program, byFirstWord: ByFirstWord, texts: number) {
    this.program = program;
    this.byFirstWord = byFirstWord;
    this.texts = texts;
    this.starts = noPlaces(byFirstWord.size);
    this.elsewhere = noPlaces(byFirstWord.size);
  }

  /** The place that a first word leads to, null when no pattern begins with it. */
  first(word: number, startsSentence: boolean): Place | null {
    const places = startsSentence ? this.starts : this.elsewhere;
    const known = places[word];
    if (known !== undefined) return known;
    const all = this.byFirstWord.with(word, this.texts);
    const patterns = startsSentence || all === null ? all : all.filter(({ atStart }) => !atStart);
    const place =
      patterns === null
        ? null
        : placeAfter(
            this.program.code,
            patterns,
            patterns.map(({ entry }) => entry),
            word,
            true,
          );
    places[word] = place;
    return place;
  }

  /** The place that a next word leads to, null when it leads nowhere. */
  after(place: Place, word: number): Place | null {
    const { waiting, waitingAt } = place;
    if (waiting.length <= FEW && !isAwaited(this.program.code, waitingAt, word)) return null;
    const known = place.next.get(word);
    if (known !== undefined) return known;
    const found = placeAfter(this.program.code, waiting, waitingAt, word, false);
    const leads = found.waiting.length > 0 || found.open.length > 0 || found.behind !== null;
    const next = leads ? found : null;
    if (next !== null || waiting.length > FEW) {
      if (this.ways++ > MOST_WAYS) this.forget();
      place.next.set(word, next);
    }
    return next;
  }

  private forget(): void {
    this.starts = noPlaces(this.byFirstWord.size);
    this.elsewhere = noPlaces(this.byFirstWord.size);
    this.ways = 0;
  }
}

/** Filled, because an array with holes is looked up slowly. */
function noPlaces(size: number): (Place | null | undefined)[] {
  return new Array<Place | null | undefined>(size).fill(undefined);
}
