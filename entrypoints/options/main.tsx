import { render } from "preact";
import { Options } from "./app.tsx";

const root = document.getElementById("root");
if (root) render(<Options />, root);
