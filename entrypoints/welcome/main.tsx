import { render } from "preact";
import { Welcome } from "./app.tsx";

const root = document.getElementById("root");
if (root) render(<Welcome />, root);
