import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// biome-ignore lint/style/noDefaultExport: vite looks for it
export default defineConfig({
  root: "src/web",
  plugins: [react()],
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    target: "es2022",
    // The component library is most of it; each page's own code is fetched when the page is opened.
    chunkSizeWarningLimit: 1500,
  },
  // `npx vite` beside a running server, for work on the pages.
  server: { proxy: { "/api": "http://127.0.0.1:4600" } },
});
