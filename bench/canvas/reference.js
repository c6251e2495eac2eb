// L, the reference: a bare 2D canvas with a culling grid, typed arrays and levels of detail, on the same graph.
// No React, no document, no accessibility: what any canvas editor could at best reach in this browser.
const graph = await (await fetch("/graph.json")).json();
const started = performance.now();
const N = graph.nodes.length;
const W = 172;
const H = 60;
// Room for what the runs add.
const room = N + 64;
const xs = new Float64Array(room);
const ys = new Float64Array(room);
const titles = [];
graph.nodes.forEach((node, i) => {
  xs[i] = node.x;
  ys[i] = node.y;
  titles.push(node.title);
});
let count = N;
const E = graph.edges.length;
const from = new Int32Array(E + 64);
const to = new Int32Array(E + 64);
graph.edges.forEach((edge, i) => ([from[i], to[i]] = edge));
let edges = E;
const colours = ["#5346b8", "#0e877d", "#c27b19", "#b43577"];
const stage = new Int8Array(room);
graph.nodes.forEach((node, i) => (stage[i] = node.stage));

const cell = 512;
let grid = new Map();
let edgeGrid = new Map();
const key = (x, y) => x * 100003 + y;
const put = (map, x0, y0, x1, y1, i) => {
  for (let cx = Math.floor(x0 / cell); cx <= Math.floor(x1 / cell); cx += 1)
    for (let cy = Math.floor(y0 / cell); cy <= Math.floor(y1 / cell); cy += 1) {
      const list = map.get(key(cx, cy));
      if (list) list.push(i);
      else map.set(key(cx, cy), [i]);
    }
};
const putEdge = (e) => {
  const [a, b] = [from[e], to[e]];
  put(
    edgeGrid,
    Math.min(xs[a] + W, xs[b]),
    Math.min(ys[a], ys[b]) + H / 2,
    Math.max(xs[a] + W, xs[b]),
    Math.max(ys[a], ys[b]) + H / 2,
    e,
  );
};
const index = () => {
  grid = new Map();
  edgeGrid = new Map();
  for (let i = 0; i < count; i += 1) put(grid, xs[i], ys[i], xs[i] + W, ys[i] + H, i);
  for (let e = 0; e < edges; e += 1) putEdge(e);
};
index();

const canvas = document.querySelector("canvas");
const pen = canvas.getContext("2d", { alpha: false });
canvas.width = innerWidth;
canvas.height = innerHeight;
let zoom = 1;
let px = 0;
let py = 0;
const selected = new Set();
let dirty = false;
const stampNode = new Int32Array(room);
const stampEdge = new Int32Array(from.length);
let pass = 0;

const draw = () => {
  dirty = false;
  pass += 1;
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.fillStyle = "#f7f8fa";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.setTransform(zoom, 0, 0, zoom, px, py);
  const x0 = -px / zoom;
  const y0 = -py / zoom;
  const x1 = x0 + canvas.width / zoom;
  const y1 = y0 + canvas.height / zoom;
  pen.strokeStyle = "#838c9a";
  pen.lineWidth = zoom < 0.5 ? 1 / zoom : 1.5;
  pen.beginPath();
  for (let cx = Math.floor(x0 / cell); cx <= Math.floor(x1 / cell); cx += 1)
    for (let cy = Math.floor(y0 / cell); cy <= Math.floor(y1 / cell); cy += 1)
      for (const e of edgeGrid.get(key(cx, cy)) ?? []) {
        if (stampEdge[e] === pass) continue;
        stampEdge[e] = pass;
        const [a, b] = [from[e], to[e]];
        const ax = xs[a] + W;
        const ay = ys[a] + H / 2;
        const bx = xs[b];
        const by = ys[b] + H / 2;
        const mid = (ax + bx) / 2;
        pen.moveTo(ax, ay);
        pen.lineTo(mid, ay);
        pen.lineTo(mid, by);
        pen.lineTo(bx, by);
      }
  pen.stroke();
  const near = zoom >= 0.7;
  const mid = zoom >= 0.35;
  if (mid) pen.font = near ? "600 12px sans-serif" : `${11 / zoom}px sans-serif`;
  for (let cx = Math.floor(x0 / cell); cx <= Math.floor(x1 / cell); cx += 1)
    for (let cy = Math.floor(y0 / cell); cy <= Math.floor(y1 / cell); cy += 1)
      for (const i of grid.get(key(cx, cy)) ?? []) {
        if (stampNode[i] === pass) continue;
        stampNode[i] = pass;
        if (!mid) {
          pen.fillStyle = colours[stage[i] ?? 0];
          pen.fillRect(xs[i], ys[i], W, H);
          continue;
        }
        pen.fillStyle = "#fff";
        pen.fillRect(xs[i], ys[i], W, H);
        pen.strokeStyle = selected.has(i) ? "#0b74ec" : "#b9c0cb";
        pen.lineWidth = 1;
        pen.strokeRect(xs[i], ys[i], W, H);
        pen.fillStyle = colours[stage[i] ?? 0];
        if (near) pen.fillRect(xs[i] + 12, ys[i] + 10, 24, 24);
        pen.fillStyle = "#161a21";
        pen.fillText(titles[i] ?? "", xs[i] + (near ? 44 : 11), ys[i] + (near ? 20 : 34));
        if (near) {
          pen.fillStyle = "#59626f";
          pen.fillText("Email · 2 modules", xs[i] + 44, ys[i] + 34);
        }
      }
};
const ask = () => {
  if (dirty) return;
  dirty = true;
  requestAnimationFrame(draw);
};
const fit = () => {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < count; i += 1) {
    x0 = Math.min(x0, xs[i]);
    y0 = Math.min(y0, ys[i]);
    x1 = Math.max(x1, xs[i] + W);
    y1 = Math.max(y1, ys[i] + H);
  }
  zoom = Math.min(2, 0.95 * Math.min(canvas.width / (x1 - x0), canvas.height / (y1 - y0)));
  px = canvas.width / 2 - ((x0 + x1) / 2) * zoom;
  py = canvas.height / 2 - ((y0 + y1) / 2) * zoom;
  ask();
};
const hit = (cx, cy) => {
  const x = (cx - px) / zoom;
  const y = (cy - py) / zoom;
  for (const i of grid.get(key(Math.floor(x / cell), Math.floor(y / cell))) ?? [])
    if (x >= xs[i] && x <= xs[i] + W && y >= ys[i] && y <= ys[i] + H) return i;
  return -1;
};
let hold = null;
canvas.addEventListener("pointerdown", (event) => {
  const i = hit(event.clientX, event.clientY);
  hold = { i, x: event.clientX, y: event.clientY };
});
canvas.addEventListener("pointermove", (event) => {
  if (!hold) return;
  const dx = event.clientX - hold.x;
  const dy = event.clientY - hold.y;
  hold.x = event.clientX;
  hold.y = event.clientY;
  if (hold.i < 0) {
    px += dx;
    py += dy;
  } else if (selected.has(hold.i))
    for (let i = 0; i < count; i += 1) {
      xs[i] += dx / zoom;
      ys[i] += dy / zoom;
    }
  else {
    xs[hold.i] += dx / zoom;
    ys[hold.i] += dy / zoom;
  }
  if (hold.i >= 0 && selected.has(hold.i)) index();
  ask();
});
addEventListener("pointerup", () => {
  if (hold && hold.i >= 0) index();
  hold = null;
});
canvas.addEventListener(
  "wheel",
  (event) => {
    event.preventDefault();
    if (!event.ctrlKey) {
      px -= event.deltaX;
      py -= event.deltaY;
    } else {
      const factor = Math.exp(-event.deltaY * 0.01);
      const next = Math.min(2, Math.max(0.02, zoom * factor));
      px = event.clientX - ((event.clientX - px) / zoom) * next;
      py = event.clientY - ((event.clientY - py) / zoom) * next;
      zoom = next;
    }
    ask();
  },
  { passive: false },
);
const undo = [];
addEventListener("keydown", (event) => {
  if (event.key === "a" && event.ctrlKey) {
    for (let i = 0; i < count; i += 1) selected.add(i);
    event.preventDefault();
  } else if (event.key === "z" && event.ctrlKey) {
    undo.pop()?.();
  } else if (event.key === "n") {
    if (count < room) {
      const at = count;
      xs[at] = (innerWidth / 2 - px) / zoom;
      ys[at] = (innerHeight / 2 - py) / zoom;
      titles[at] = "Added";
      count += 1;
      put(grid, xs[at], ys[at], xs[at] + W, ys[at] + H, at);
      undo.push(() => {
        count = at;
        index();
      });
    }
  } else if (event.key === "e") {
    if (edges < from.length) {
      const at = edges;
      from[at] = count - 1;
      to[at] = 0;
      edges += 1;
      putEdge(at);
      undo.push(() => {
        edges = at;
        index();
      });
    }
  } else if (event.key === "1") fit();
  else if (event.key === "0") {
    zoom = 1;
    ask();
  }
  ask();
});
fit();
draw();
requestAnimationFrame(() => requestAnimationFrame(() => (globalThis.firstPaint = performance.now() - started)));
globalThis.bench = {
  fit,
  hit,
  node: (i) => ({ x: xs[i] * zoom + px, y: ys[i] * zoom + py, w: W * zoom, h: H * zoom }),
  zoom: () => zoom,
};
