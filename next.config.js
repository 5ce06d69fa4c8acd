// Next's settings. JavaScript on purpose: it is read before anything is compiled.

/** @type {import("next").NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR || ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  // Titles and descriptions stand in the head for every reader alike; they wait for nothing that the page does not.
  htmlLimitedBots: /.*/,
  // No page uses it, and what is not there cannot be asked to fetch or to resize.
  images: { unoptimized: true },
  // The address of a container of annotations ends in a slash; a redirect would take it away.
  skipTrailingSlashRedirect: true,
  // `npm test` checks the types, tests included; a start need not wait for that a second time.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["better-sqlite3", "@node-rs/argon2"],
};

export default config;
