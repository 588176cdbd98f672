import { createRoot } from "react-dom/client";
import { Root } from "./frame/Root.tsx";
import "@digital-go-jp/design-tokens/dist/tokens.css";
import "./style/tokens.css";
import "./style/base.css";
import "./style/frame.css";

const page = document.getElementById("page");
if (page) createRoot(page).render(<Root />);
