declare module "write-good" {
  /** The passages that write-good would have written better. */
  export default function writeGood(text: string): readonly { readonly index: number; readonly reason: string }[];
}
