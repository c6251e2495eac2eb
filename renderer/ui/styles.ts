/** All styles of the component set, in the order in which they may override each other. */
// The type travels with the product: names fit their nodes on every machine, with or without fonts of its own.
import "@fontsource-variable/inter/wght.css";
import "./figures.css";
import "./tokens.css";
import "./theme-light.css";
import "./theme-dark.css";
import "./theme-contrast.css";
import "./tints.css";
import "./base.css";
import "./controls.css";
import "./fields.css";
import "./choices.css";
import "./compound-fields.css";
import "./popovers.css";
import "./dialogs.css";
import "./notices.css";
import "./collections.css";
import "./chips.css";
import "./meters.css";
import "./states.css";
import "./layout.css";
import "./forced-colors.css";
