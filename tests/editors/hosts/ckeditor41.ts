import InlineEditor from "ckeditor5-41";
import { mountOldCkeditor } from "./ckeditor-old.ts";

mountOldCkeditor(InlineEditor);
