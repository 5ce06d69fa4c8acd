// Next's settings. JavaScript on purpose: it is read before anything is compiled.

/** @type {import("next").NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR || ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  // No page uses it, and what is not there cannot be asked to fetch or to resize.
  images: { unoptimized: true },
  // `npm test` checks the types, tests included; a start need not wait for that a second time.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["better-sqlite3", "@node-rs/argon2"],
};

export default config;
