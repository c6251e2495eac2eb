/** The component set: everything the screens are made of. */
import "./strict-page.ts";
import "./styles.ts";

export * from "./Button.tsx";
export * from "./class-names.ts";
export * from "./ContextMenu.tsx";
export * from "./CountPill.tsx";
export * from "./Dialog.tsx";
export * from "./Field.tsx";
export * from "./function-colour.ts";
export * from "./Icon.tsx";
export * from "./IconButton.tsx";
export * from "./icons.ts";
export * from "./Kbd.tsx";
export * from "./Menu.tsx";
export * from "./option.tsx";
export * from "./Popover.tsx";
export * from "./Select.tsx";
export * from "./shortcut.ts";
export * from "./Tabs.tsx";
export * from "./TextField.tsx";
export * from "./Tooltip.tsx";
