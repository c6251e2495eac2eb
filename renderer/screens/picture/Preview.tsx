/** What the picture will look like, drawn anew with every option; of a PDF page by page. */
import { useEffect, useRef, useState } from "react";
import { showPreview, sizeOf, type Order, type Preview as Shown } from "../../picture/order.ts";
import { EmptyState, IconButton, ProgressBar, classNames } from "../../ui/index.ts";
import { pictureWords as words } from "../../words/picture.ts";

/** ms: options come in quick succession. */
const rest = 120;
const patience = 500;

export function Preview(props: {
  readonly order: Order;
  /** Points per px of what would be saved. */
  readonly scale: number;
  /** Another one draws it anew. */
  readonly revision: number;
  onSheet(sheet: Shown["sheet"]): void;
}) {
  const { order, scale, revision, onSheet } = props;
  const place = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [page, setPage] = useState(1);
  const [shown, setShown] = useState<Shown | "nothing" | "failed" | null>(null);
  const [shownFor, setShownFor] = useState<Order | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const { format } = order;
  useEffect(() => setPage(1), [format, order.paper]);
  useEffect(() => {
    const room = place.current;
    if (!room) return undefined;
    const observer = new ResizeObserver(() => setSize({ width: room.clientWidth, height: room.clientHeight }));
    observer.observe(room);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const target = canvas.current;
    if (!target || size.width < 40 || size.height < 40) return undefined;
    const stopper = new AbortController();
    const begun = performance.now();
    const timer = setTimeout(() => {
      const room = { width: size.width - 24, height: size.height - 24 };
      const onProgress = (done: number): void => {
        if (performance.now() - begun > patience) setShare(done);
      };
      showPreview(target, order, room, page, { signal: stopper.signal, onProgress }).then(
        (made) => {
          if (stopper.signal.aborted) return;
          setShare(null);
          setShown(made ?? "nothing");
          setShownFor(order);
          if (made) onSheet(made.sheet);
        },
        () => {
          if (stopper.signal.aborted) return;
          setShare(null);
          setShown("failed");
        },
      );
    }, rest);
    return () => {
      clearTimeout(timer);
      stopper.abort();
      setShare(null);
    };
  }, [order, revision, page, size, onSheet]);
  const known = shown !== null && typeof shown === "object" ? shown : null;
  const would = known && sizeOf(known.sheet, { format, scale });
  const say =
    known === null || would === null
      ? ""
      : format === "pdf"
        ? words.previewPage(Math.min(page, known.pages), known.pages)
        : words.sizeOf(would.width, would.height);
  return (
    <section className="picture-preview" aria-label={words.preview} aria-busy={share !== null}>
      <div ref={place} className={`picture-paper ${order.look.ground === "transparent" ? "is-transparent" : ""}`}>
        <canvas ref={canvas} role="img" aria-label={words.previewOf(say)} hidden={known === null} />
        {(shown === "nothing" || shown === "failed") && (
          <EmptyState icon="picture" title={shown === "nothing" ? words.nothing : words.failed} isInline />
        )}
      </div>
      <div className="picture-facts">
        {share === null ? (
          <>
            {format === "pdf" && known !== null && known.pages > 1 && (
              <IconButton
                name={words.previousPage}
                icon="left"
                size="small"
                isDisabled={page <= 1}
                onPress={() => setPage(page - 1)}
              />
            )}
            <span className={classNames("num", shownFor !== order && "is-old")} role="status">
              {say}
            </span>
            {format === "pdf" && known !== null && known.pages > 1 && (
              <IconButton
                name={words.nextPage}
                icon="right"
                size="small"
                isDisabled={page >= known.pages}
                onPress={() => setPage(page + 1)}
              />
            )}
          </>
        ) : (
          <ProgressBar label={words.preview} value={Math.round(share * 100)} />
        )}
      </div>
    </section>
  );
}
