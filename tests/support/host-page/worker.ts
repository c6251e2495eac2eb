/** Doubles a number, away from the page. */
addEventListener("message", ({ data }: MessageEvent<number>) => postMessage(data * 2));
