import InlineEditor from "ckeditor5-34";
import { mountOldCkeditor } from "./ckeditor-old.ts";

mountOldCkeditor(InlineEditor, { dropsSelections: true });
