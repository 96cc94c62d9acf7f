import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import compress from "@fastify/compress";
import helmet from "@fastify/helmet";
import fastifyStatic from "@fastify/static";
import Fastify from "fastify";

export type ServerOptions = {
  readonly release: string;
  readonly report?: string | undefined;
  readonly host?: string;
  /** 0 takes any free port. */
  readonly port?: number;
};

export type Server = { readonly address: string; readonly close: () => Promise<void> };

const EXPLORER = fileURLToPath(new URL("../../dist/explorer", import.meta.url));

/**
 * Serves the explorer at `/`, the release's files at `/release/` and the report at `/report/`.
 * @throws Error when the port is taken or the explorer is not built, with the cure.
 */
export async function startServer(options: ServerOptions): Promise<Server> {
  if (!existsSync(resolve(EXPLORER, "index.html")))
    throw new Error("missing explorer: build it with npm run build");
  const { host = "127.0.0.1", port = 0 } = options;
  const app = Fastify({ logger: false });
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "style-src": ["'self'", "'unsafe-inline'"],
        "upgrade-insecure-requests": null,
      },
    },
    strictTransportSecurity: false,
  });
  await app.register(compress);
  await app.register(fastifyStatic, { root: EXPLORER, prefix: "/" });
  await app.register(fastifyStatic, {
    root: resolve(options.release),
    prefix: "/release/",
    decorateReply: false,
    index: false,
  });
  if (options.report !== undefined) {
    await app.register(fastifyStatic, {
      root: resolve(options.report),
      prefix: "/report/",
      decorateReply: false,
      index: ["report.html"],
    });
  }
  try {
    return { address: await app.listen({ host, port }), close: () => app.close() };
  } catch (error) {
    await app.close();
    const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
    throw taken ? new Error(`port in use: ${port} (choose another with --port)`) : error;
  }
}
