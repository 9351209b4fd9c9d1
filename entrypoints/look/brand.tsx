/** The mark and the name. `size` is the mark's width in CSS pixels. */
export function Brand({ size = 30 }: { readonly size?: number }) {
  return (
    <span class="brand">
      <img src="/mark.svg" width={size} height={size} alt="" />
      Human Level
    </span>
  );
}
