/**
 * A trie over word ids: one flat hash table from (node, word) to node, so that a step costs one look-up and memory stays
 * small with ten thousand rules.
 */
export class Trie {
  private nodes = 1;
  private used = 0;
  private table = new Int32Array(3 << 12);

  /** The child of a node by a word, made when it is not there. The root is node 0. */
  child(node: number, word: number): number {
    const found = this.step(node, word);
    if (found !== 0) return found;
    if ((this.used + 1) * 6 > this.table.length) this.grow();
    const made = this.nodes++;
    this.place(node, word, made);
    return made;
  }

  /** The child of a node by a word, 0 when there is none. */
  step(node: number, word: number): number {
    const { table } = this;
    const mask = table.length / 3 - 1;
    for (let slot = hash(node, word) & mask; ; slot = (slot + 1) & mask) {
      const child = table[slot * 3 + 2] as number;
      if (child === 0 || (table[slot * 3] === node && table[slot * 3 + 1] === word)) return child;
    }
  }

  get size(): number {
    return this.nodes;
  }

  private place(node: number, word: number, child: number): void {
    const mask = this.table.length / 3 - 1;
    let slot = hash(node, word) & mask;
    while (this.table[slot * 3 + 2] !== 0) slot = (slot + 1) & mask;
    this.table[slot * 3] = node;
    this.table[slot * 3 + 1] = word;
    this.table[slot * 3 + 2] = child;
    this.used++;
  }

  private grow(): void {
    const old = this.table;
    this.table = new Int32Array(old.length * 2);
    this.used = 0;
    for (let at = 0; at < old.length; at += 3) {
      if (old[at + 2] !== 0) this.place(old[at] as number, old[at + 1] as number, old[at + 2] as number);
    }
  }
}

function hash(node: number, word: number): number {
  const mixed = Math.imul(node ^ Math.imul(word, 0x9e3779b1), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
