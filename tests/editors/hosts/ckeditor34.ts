import InlineEditor from "ckeditor5-34";
import { provideOldCkeditor } from "./ckeditor-old.ts";

provideOldCkeditor(InlineEditor, { dropsSelections: true });
