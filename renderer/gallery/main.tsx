/** The gallery: every part of the component set in every state, on one page, in every theme. Not part of the product. */
import { StrictMode, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { applyTheme, LiveRegion, Notices, Segmented, themes, type ThemeChoice } from "../ui/index.ts";
import { trustOwnScripts } from "../host/trusted-scripts.ts";
import "./gallery.css";
import { CollectionShelf } from "./CollectionShelf.tsx";
import { ControlShelf } from "./ControlShelf.tsx";
import { FieldShelf } from "./FieldShelf.tsx";
import { IconShelf } from "./IconShelf.tsx";
import { OverlayShelf } from "./OverlayShelf.tsx";
import { StateShelf } from "./StateShelf.tsx";

const names: Record<ThemeChoice, string> = { system: "System", light: "Light", dark: "Dark", contrast: "Contrast" };

function Gallery() {
  const asked = themes.find((theme) => theme === new URLSearchParams(location.search).get("theme"));
  const [theme, setTheme] = useState<ThemeChoice>(asked ?? "light");
  useEffect(() => applyTheme(theme), [theme]);
  return (
    <main className="ga-page">
      <header className="ga-head">
        <h1 className="grow">Parts</h1>
        <Segmented
          label="Theme"
          value={theme}
          onChange={setTheme}
          options={themes.map((id) => ({ id, label: names[id] }))}
        />
      </header>
      <ControlShelf />
      <FieldShelf />
      <OverlayShelf />
      <CollectionShelf />
      <StateShelf />
      <IconShelf />
      <LiveRegion />
      <Notices label="Notices" closeName="Close" />
    </main>
  );
}

trustOwnScripts();
const root = document.getElementById("root");
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <Gallery />
    </StrictMode>,
  );
