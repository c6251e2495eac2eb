/** The scene follows the journey change by change, and comes out as if it had been built anew. */
import { describe, expect, test } from "vitest";
import type { AnyRecord } from "../../../shared/document/index.ts";
import { sampleWorkspace } from "../../../shared/sample/index.ts";
import { createCards } from "../../../renderer/canvas/scene/cards.ts";
import { type Scene, createScene } from "../../../renderer/canvas/scene/scene.ts";
import { journey } from "../../support/journey.ts";
import { memoryDesk } from "./desk.ts";

const picture = (scene: Scene) => ({
  boxes: [...scene.boxes.values()]
    .map(({ id, x, y, width, height, hidden }) => ({ id, x, y, width, height, hidden }))
    .sort((a, b) => (a.id < b.id ? -1 : 1)),
  routes: [...scene.routes.values()]
    .map(({ id, points, arc, loop }) => ({ id, points, arc, loop }))
    .sort((a, b) => (a.id < b.id ? -1 : 1)),
  columns: scene.columns.map(({ id, x, width }) => ({ id, x, width })),
});

/** What is drawn after these changes equals what is drawn when the journey is opened with them. */
function expectAsOpened(scene: Scene, records: Iterable<AnyRecord>): void {
  const fresh = createScene(memoryDesk([...records]));
  expect(picture(scene)).toEqual(picture(fresh));
  fresh.stop();
}

const drawing = () =>
  journey("Drawing")
    .stage("Awareness", { width: 228 })
    .entry("Sign-up", { by: "manual" })
    .email("Hello")
    .decision("How was it?", { Good: null, Bad: null })
    .on("good")
    .exit("Done")
    .stage("Trial", { width: 228 })
    .from("How was it?", "bad")
    .repVisit("Visit")
    .on("declined")
    .to("Hello");

describe("the scene", () => {
  test("of the sample journeys has no leg in a body", () => {
    for (const { records } of sampleWorkspace().journeys) {
      const scene = createScene(memoryDesk(records));
      const bodies = [...scene.boxes.values()].filter((box) => !box.frame && !box.hidden);
      const wrong: string[] = [];
      expect(scene.routes.size).toBeGreaterThan(5);
      for (const { id, points, arc } of scene.routes.values()) {
        if (arc) continue;
        for (let i = 1; i < points.length; i += 1) {
          const [a, b] = [points[i - 1]!, points[i]!];
          for (const n of bodies)
            if (
              Math.max(a.x, b.x) > n.x + 1 &&
              Math.min(a.x, b.x) < n.x + n.width - 1 &&
              Math.max(a.y, b.y) > n.y + 1 &&
              Math.min(a.y, b.y) < n.y + n.height - 1
            )
              wrong.push(`${id} enters ${n.node.name}`);
        }
      }
      expect(wrong).toEqual([]);
      scene.stop();
    }
  });

  test("after adding, moving, renaming, connecting, removing and taking back is as if opened anew", () => {
    const desk = memoryDesk(drawing().build());
    const scene = createScene(desk);
    const { journey: live } = desk;
    const steps = [
      { name: "move-nodes", args: { by: "move", moves: [{ id: "hello", x: 300, y: 600 }] } },
      { name: "connect", args: { id: "e-new", from: "visit", port: "done", to: "done" } },
      { name: "set-fields", args: { ids: ["visit"], fields: { collapsed: true } } },
      { name: "set-fields", args: { ids: ["hello"], fields: { name: "Good morning" } } },
      { name: "remove", args: { ids: ["how-was-it"], reconnect: false } },
      {
        name: "add-stage",
        args: { stage: { ...(live.doc.get("stage-trial") as object), id: "adoption", name: "Adoption", order: 0 } },
      },
      { name: "resize-stage", args: { id: "adoption", width: 400 } },
    ] as const;
    for (const step of steps) {
      expect(live.dispatch(step as never), step.name).toHaveProperty("entry");
      expectAsOpened(scene, live.doc.records());
    }
    while (live.undo()) expectAsOpened(scene, live.doc.records());
    scene.stop();
  });

  test("after two cycles became one, and two again, is as if opened anew, also far from where that was done", () => {
    const desk = memoryDesk(
      journey("Knots")
        .stage("Awareness", { width: 456 })
        .repVisit("Call", {}, { x: 28, y: 140 })
        .on("done")
        .repVisit("Ask", {}, { x: 28, y: 600 })
        .on("declined")
        .to("Call")
        .lift()
        .stage("Trial", { width: 456 })
        .repVisit("Show", {}, { x: 500, y: 700 })
        .on("done")
        .repVisit("Tell", {}, { x: 500, y: 140 })
        .on("declined")
        .to("Show")
        .from("Tell", "done")
        .to("Call", { id: "across" })
        .build(),
    );
    const scene = createScene(desk);
    const { journey: live } = desk;
    expect(scene.routes.get("across")!.loop).toBe(false);
    live.dispatch({ name: "connect", args: { id: "e-new", from: "ask", port: "done", to: "show" } });
    expect(scene.routes.get("across")!.loop).toBe(true);
    expectAsOpened(scene, live.doc.records());
    live.undo();
    expectAsOpened(scene, live.doc.records());
    live.redo();
    expectAsOpened(scene, live.doc.records());
    live.dispatch({ name: "remove", args: { ids: ["e-new"], reconnect: false } });
    expectAsOpened(scene, live.doc.records());
    scene.stop();
  });

  test("after a node stood in another's way out and went again is as if opened anew, however far around the line had gone", () => {
    const drawn = journey("Rows").stage("Awareness", { width: 1400 }).stage("Trial", { width: 600 }).in("Awareness");
    for (let i = 0; i < 21; i += 1)
      drawn.email(`E${i}`, {}, { x: 28 + (i % 7) * 190, y: 30 + Math.floor(i / 7) * 110 });
    const desk = memoryDesk(drawn.exit("End", {}, { x: 1500, y: 100, stage: "stage-trial" }).build());
    const scene = createScene(desk);
    const { journey: live } = desk;
    const moves = [{ id: "end", x: 1240, y: 124, stage: "stage-awareness" }];
    expect(live.dispatch({ name: "move-nodes", args: { by: "move", moves } })).toHaveProperty("entry");
    expectAsOpened(scene, live.doc.records());
    live.undo();
    expectAsOpened(scene, live.doc.records());
    scene.stop();
  });

  test("tells what came out different and nothing else", () => {
    const desk = memoryDesk(drawing().build());
    const scene = createScene(desk);
    const told: string[][] = [];
    scene.subscribe(({ nodes }) => told.push([...nodes]));
    desk.journey.dispatch({ name: "set-fields", args: { ids: ["visit"], fields: { name: "Rep visit" } } });
    expect(told).toHaveLength(1);
    expect(told[0]).toContain("visit");
    expect(told[0]).not.toContain("sign-up");
  });

  test("a drag is a preview: held places show, and letting go without a command leaves no trace", () => {
    const desk = memoryDesk(drawing().build());
    const scene = createScene(desk);
    const before = picture(scene);
    scene.hold(new Map([["hello", { x: 500, y: 40 }]]));
    expect(scene.boxes.get("hello")).toMatchObject({ x: 500, y: 40 });
    expect(desk.journey.revision).toBe(0);
    expect(picture(scene)).not.toEqual(before);
    scene.hold(null);
    expect(picture(scene)).toEqual(before);
  });

  test("what is left in the hand is carried on when somebody else deletes the first of it", () => {
    const desk = memoryDesk(drawing().build());
    const scene = createScene(desk);
    const places = new Map(["hello", "visit"].map((id) => [id, { x: 500, y: 40 }]));
    scene.hold(places);
    desk.journey.dispatch({ name: "remove", args: { ids: ["hello"], reconnect: false } });
    scene.hold(places);
    expect(scene.carried?.nodes).toBe(places);
    scene.hold(null);
    expect(scene.carried).toBeNull();
    scene.stop();
  });
  test("letting go is told also when what was held has been deleted meanwhile", () => {
    const desk = memoryDesk(drawing().build());
    const scene = createScene(desk);
    scene.hold(new Map([["hello", { x: 500, y: 40 }]]));
    desk.journey.dispatch({ name: "remove", args: { ids: ["hello"], reconnect: false } });
    const carried: boolean[] = [];
    scene.subscribe(() => carried.push(scene.carried !== null));
    scene.hold(null);
    expect(carried).toEqual([false]);
    expectAsOpened(scene, desk.journey.doc.records());
  });

  test("a column that is being widened moves what stands right of it, and back", () => {
    const scene = createScene(memoryDesk(drawing().build()));
    const before = picture(scene);
    const at = scene.boxes.get("visit")!.x;
    scene.holdWidth("stage-awareness", 328);
    expect(scene.boxes.get("visit")!.x).toBe(at + 100);
    expect(scene.columns[1]!.x).toBe(328);
    scene.holdWidth("stage-awareness", null);
    expect(picture(scene)).toEqual(before);
  });

  test("counts the nodes of a stage, without notes and groups", () => {
    const desk = memoryDesk(drawing().note("Mind the gap").build());
    const scene = createScene(desk);
    expect([scene.count("stage-awareness"), scene.count("stage-trial")]).toEqual([4, 1]);
    desk.journey.dispatch({
      name: "move-nodes",
      args: { by: "move", moves: [{ id: "hello", x: 300, y: 600, stage: "stage-trial" }] },
    });
    expect([scene.count("stage-awareness"), scene.count("stage-trial")]).toEqual([3, 2]);
  });
});

test("counts what is in the journey, not what a comparison shows of what is gone", () => {
  const gone = new Set(["hello"]);
  const desk = { ...memoryDesk(drawing().build()), isGone: (id: string) => gone.has(id) };
  const scene = createScene(desk);
  expect(scene.count("stage-awareness")).toBe(3);
  // Another comparison is shown in its place.
  gone.clear();
  gone.add("visit");
  desk.journey.dispatch({ name: "remove", args: { ids: ["hello"], reconnect: false } });
  expect(scene.count("stage-awareness")).toBe(3);
  desk.journey.undo();
  expect(scene.count("stage-awareness")).toBe(4);
});

describe("groups", () => {
  const grouped = () =>
    drawing()
      .add({
        id: "g",
        type: "node",
        kind: "group",
        name: "Inner",
        stage: "stage-awareness",
        function: null,
        group: null,
        data: { about: "" },
        x: 0,
        y: 0,
        collapsed: false,
      })
      .with("hello", { group: "g" })
      .with("how-was-it", { group: "g" })
      .build();

  test("a frame is sized around its members and follows them", () => {
    const desk = memoryDesk(grouped());
    const scene = createScene(desk);
    const [frame, hello] = [scene.boxes.get("g")!, scene.boxes.get("hello")!];
    expect(frame.x).toBeLessThan(hello.x);
    expect(frame.y).toBeLessThan(hello.y);
    desk.journey.dispatch({
      name: "move-nodes",
      args: { by: "move", moves: [{ id: "hello", x: hello.x + 40, y: hello.y }] },
    });
    expect(scene.boxes.get("g")!.width).toBe(frame.width + 40);
  });

  test("while a member is dragged alone its frame stays, so that it can be pulled out", () => {
    const scene = createScene(memoryDesk(grouped()));
    const { x, y, width, height } = scene.boxes.get("g")!;
    scene.hold(new Map([["hello", { x: 900, y: 900 }]]));
    expect(scene.boxes.get("g")).toMatchObject({ x, y, width, height });
  });

  test("folded, it hides its members and takes their edges", () => {
    const desk = memoryDesk(grouped());
    const scene = createScene(desk);
    const inner = desk.journey.links.out("hello")[0]!.id;
    expect(scene.routes.has(inner)).toBe(true);
    desk.journey.dispatch({ name: "set-fields", args: { ids: ["g"], fields: { collapsed: true } } });
    expect(scene.boxes.get("hello")!.hidden).toBe(true);
    expect(scene.shown("hello")!.id).toBe("g");
    expect(scene.routes.has(inner)).toBe(false);
    expect(scene.routes.has(desk.journey.links.into("hello")[0]!.id)).toBe(true);
    expectAsOpened(scene, desk.journey.doc.records());
    desk.journey.undo();
    expectAsOpened(scene, desk.journey.doc.records());
  });
});

describe("cards", () => {
  test("say kind, name, stage, ways in and out with their branches, and ways that lead nowhere", () => {
    const desk = memoryDesk(drawing().build());
    const scene = createScene(desk);
    const cards = createCards(desk, scene);
    const said = cards.card("how-was-it")!.spoken;
    for (const part of [
      "Decision: How was it?",
      "in Awareness",
      "comes from Hello",
      "Done by “Good”",
      "Visit by “Bad”",
      "“Everyone else” leads nowhere",
    ])
      expect(said).toContain(part);
  });

  test("rows stand where their edges leave, and open ones are marked", () => {
    const desk = memoryDesk(drawing().build());
    const rows = createCards(desk, createScene(desk)).card("visit")!.rows;
    expect(rows.map(({ id, open }) => [id, open])).toEqual([
      ["done", true],
      ["declined", false],
      ["not-done", true],
    ]);
  });

  test("only what changed is told: selecting one node touches one card", () => {
    const desk = memoryDesk(drawing().build());
    const cards = createCards(desk, createScene(desk));
    const [hello, visit] = [cards.card("hello"), cards.card("visit")];
    desk.store.getState().select(["hello"]);
    expect(cards.card("visit")).toBe(visit);
    expect(cards.card("hello")).not.toBe(hello);
    expect(cards.card("hello")!.selected).toBe(true);
  });

  test("a name given in another window while something is in the hand is spoken by its neighbours", () => {
    const desk = memoryDesk(drawing().build());
    const scene = createScene(desk);
    const cards = createCards(desk, scene);
    expect(cards.card("sign-up")!.spoken).toContain("leads to Hello");
    scene.hold(new Map([["visit", { x: 700, y: 300 }]]));
    desk.journey.dispatch({ name: "set-fields", args: { ids: ["hello"], fields: { name: "Welcome" } } });
    scene.hold(new Map([["visit", { x: 720, y: 300 }]]));
    expect(cards.card("sign-up")!.spoken).toContain("leads to Welcome");
    scene.hold(null);
    expect(cards.card("sign-up")!.spoken).toContain("leads to Welcome");
  });

  test("a lock stands only where every way in leads through a granted consent", () => {
    const build = (around: boolean) => {
      const drawn = journey("Consent")
        .stage("Awareness")
        .entry("Sign-up", { by: "manual" })
        .node("consent", "Email consent")
        .on("granted")
        .email("Hello");
      return (around ? drawn.lift().entry("Side door", { by: "manual" }).to("Hello") : drawn).build();
    };
    const lock = (records: AnyRecord[]) => {
      const desk = memoryDesk(records);
      return createCards(desk, createScene(desk)).card("hello")!.consent;
    };
    expect(lock(build(false))).toBe(true);
    expect(lock(build(true))).toBe(false);
  });

  test("dimmed by search is all that is not lit", () => {
    const desk = memoryDesk(drawing().build());
    const cards = createCards(desk, createScene(desk));
    desk.store.getState().set({ lit: new Set(["hello"]), dimOthers: true });
    expect([cards.look("hello").dim, cards.look("visit").dim]).toEqual([false, true]);
  });
});
