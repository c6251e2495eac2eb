/**
 * Keeps the schema library from trying whether it may make code from text. It may not, here; it would find out by
 * itself, but the browser reports each try. Must be the first import wherever schemas are loaded: page and workers.
 */
import { z } from "zod";

z.config({ jitless: true });
