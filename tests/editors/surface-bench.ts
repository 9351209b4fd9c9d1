import { openEditor } from "../../editors/open-editor.ts";
import type { Edit } from "../../engine/types.ts";
import { surfaces } from "../../surfaces/index.ts";
import { selectorMisses } from "../../surfaces/reading/look-up.ts";
import type { Composer } from "../../surfaces/surface.ts";

/** Our side of a host's page: the surface that belongs to it, and the editors behind its composers. */
export const surfaceMethods = {
  /** What the surface says of each editable that it would coach; null for one that it must leave alone. */
  composers(surfaceId: string) {
    return editables(surfaceId).map((editable) => {
      const composer = surface(surfaceId).composer(editable);
      return composer && { live: composer.isLive(), context: composer.context(), draft: editor(composer).read() };
    });
  },
  chipPlace(surfaceId: string) {
    const place = first(surfaceId).chipPlace();
    return { box: place.box.toJSON(), avoid: place.avoid.map((box) => box.toJSON()) };
  },
  applyOn(surfaceId: string, edits: Edit[]) {
    const open = editor(first(surfaceId));
    return open.apply(open.read(), edits);
  },
  misses: selectorMisses,
};

function surface(id: string) {
  const found = surfaces.find((one) => one.id === id);
  if (!found) throw new Error(`no surface ${id}`);
  return found;
}

function editables(id: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(surface(id).editable)];
}

function first(id: string): Composer {
  for (const editable of editables(id)) {
    const composer = surface(id).composer(editable);
    if (composer) return composer;
  }
  throw new Error("no composer");
}

function editor(composer: Composer) {
  return openEditor(composer.editable, { excluded: composer.excluded, signal: new AbortController().signal });
}
