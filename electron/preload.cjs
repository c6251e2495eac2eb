// @ts-check
/** Shows the page the call table, and nothing else of Electron or Node: text in, text out. */
// A sandboxed preload must be CommonJS and one file.
const { contextBridge, ipcRenderer } = require("electron");

contextBridge.exposeInMainWorld("itinera", {
  /** @param {string} method @param {string} input @returns {Promise<string>} */
  call: (method, input) => ipcRenderer.invoke("itinera:call", String(method), String(input)),
  /** @param {(event: string) => void} heard @returns {() => void} */
  listen: (heard) => {
    // The event object stays here: it would hand the page a way to send on any channel.
    /** @param {unknown} _ @param {string} event */
    const pass = (_, event) => heard(event);
    ipcRenderer.on("itinera:event", pass);
    return () => void ipcRenderer.off("itinera:event", pass);
  },
});
