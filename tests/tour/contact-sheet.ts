/** All pictures of the tour on one page each by size and theme, to be looked at quickly: test-results/tour/index.html. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";

const style = `body{font:14px system-ui;margin:24px;background:#888}h2{margin:32px 0 8px}
main{display:grid;grid-template-columns:repeat(auto-fill,minmax(460px,1fr));gap:16px}
figure{margin:0}figcaption{padding:4px 0}img{width:100%;display:block}`;

interface Kept {
  readonly name: string;
  readonly path: string;
}

const picturesIn = (folder: string, from: string): Kept[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith(".png"))
        .sort(new Intl.Collator("en", { numeric: true }).compare)
        .map((file) => ({ name: file.slice(0, -4), path: relative(from, join(folder, file)).replaceAll("\\", "/") }))
    : [];

const sheet = (title: string, groups: ReadonlyMap<string, readonly Kept[]>): string =>
  `<!doctype html><meta charset="utf-8"><title>${title}</title><style>${style}</style><h1>${title}</h1>` +
  [...groups]
    .map(
      ([name, pictures]) =>
        `<h2>${name}</h2><main>${pictures
          .map(
            (one) =>
              `<figure><a href="${one.path}"><img loading="lazy" src="${one.path}" alt=""></a><figcaption>${one.name}</figcaption></figure>`,
          )
          .join("")}</main>`,
    )
    .join("");

/** Writes one page per theme and window of the journeys of all sizes, one of all screens, and a page that leads to them. */
export function writeContactSheets(album: string, shown: string): void {
  mkdirSync(album, { recursive: true });
  const sizes = picturesIn(album, album).filter(({ name }) => /^\d+-/.test(name));
  const groups = new Map<string, Map<string, Kept[]>>();
  for (const one of sizes) {
    const [size, , theme, width] = one.name.split("-");
    const page = `${theme} ${width}`;
    const bySize = groups.get(page) ?? new Map<string, Kept[]>();
    groups.set(page, bySize.set(`${size} nodes`, [...(bySize.get(`${size} nodes`) ?? []), one]));
  }
  const screens = [
    ...picturesIn(shown, album),
    ...picturesIn(album, album).filter(({ name }) => name.endsWith("-contrast")),
  ];
  const pages = new Map<string, string>([
    ["screens", sheet("All screens", new Map([["Screens", screens.filter(({ name }) => !/^\d+-/.test(name))]]))],
    ...[...groups].map(([name, of]): [string, string] => [name.replace(" ", "-"), sheet(`Sizes, ${name}`, of)]),
  ]);
  for (const [name, html] of pages) writeFileSync(join(album, `${name}.html`), html);
  writeFileSync(
    join(album, "index.html"),
    `<!doctype html><meta charset="utf-8"><title>The tour</title><style>${style}</style><h1>The tour</h1><ul>${[
      ...pages.keys(),
    ]
      .map((name) => `<li><a href="${name}.html">${name}</a></li>`)
      .join("")}</ul>`,
  );
}
