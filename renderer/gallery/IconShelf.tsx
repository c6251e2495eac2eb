/** Every icon with its name. */
import { Icon, icons, type IconName } from "../ui/index.ts";
import { CellOf, Shelf } from "./Shelf.tsx";

export function IconShelf() {
  const names = Object.keys(icons) as IconName[];
  return (
    <Shelf title="Icons">
      <CellOf title={`${names.length} icons, 16 px`} size="is-wide">
        <ul className="ga-icons">
          {names.map((name) => (
            <li key={name} className="ga-icon">
              <Icon name={name} />
              {name}
            </li>
          ))}
        </ul>
      </CellOf>
    </Shelf>
  );
}
