import { createReadStream, existsSync } from "node:fs";
import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** Serves a release folder at /release/ while developing. */
function serveRelease(): Plugin {
  return {
    name: "serve-release",
    configureServer(server) {
      const folder = process.env.RATEBOOK_RELEASE;
      if (folder === undefined) return;
      server.middlewares.use("/release", (request, response, next) => {
        const path = resolve(folder, `.${(request.url ?? "/").split("?")[0]}`);
        if (!path.startsWith(resolve(folder)) || !existsSync(path)) return next();
        createReadStream(path).pipe(response);
      });
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  plugins: [react(), serveRelease()],
  build: { outDir: resolve(import.meta.dirname, "../../dist/explorer"), emptyOutDir: true, target: "es2022" },
});
