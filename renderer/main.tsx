/** Start of the window: connects to the backend and draws the workbench. */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { connect } from "./host/connect.ts";
import { holdInput } from "./actions/hold-input.ts";
import { lendSigns } from "./picture/font/lend-signs.ts";
import { takePlace } from "./place/place.ts";
import { createWorkspace } from "./state/workspace.ts";
import { Workbench } from "./Workbench.tsx";
import { keyWords } from "./words/keys.ts";
import { language } from "./words/spoken.ts";
import { nameKeys } from "./ui/index.ts";
import "./workbench.css";

const root = document.getElementById("root");
if (!root) throw new Error("the page has no root element");

document.documentElement.lang = language;
nameKeys(keyWords);
lendSigns();
const workspace = createWorkspace(connect(), language);
holdInput(workspace);
createRoot(root).render(
  <StrictMode>
    <Workbench workspace={workspace} />
  </StrictMode>,
);
void workspace.start().then(() => takePlace(workspace));
