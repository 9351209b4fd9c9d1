import InlineEditor from "ckeditor5-41";
import { provideOldCkeditor } from "./ckeditor-old.ts";

provideOldCkeditor(InlineEditor);
