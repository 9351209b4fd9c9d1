import { render } from "preact";
import { Popup } from "./app.tsx";

const root = document.getElementById("root");
if (root) render(<Popup />, root);
