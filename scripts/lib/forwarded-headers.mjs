// X-Forwarded-* as the truth about the connection, so that nobody can claim another address.

/**
 * Rewrites the forwarding headers of a request in place. With `trustProxy` what a proxy of ours wrote stays;
 * else everything of the kind is dropped and set from the socket.
 * @param {import("node:http").IncomingMessage} request
 * @param {boolean} trustProxy
 */
export function setForwardedHeaders(request, trustProxy) {
  const { headers, socket } = request;
  if (!trustProxy) {
    for (const name of Object.keys(headers)) {
      if (name.startsWith("x-forwarded-") || name === "forwarded" || name === "x-real-ip") {
        delete headers[name];
      }
    }
  }
  headers["x-forwarded-for"] ??= plainAddress(socket.remoteAddress);
  headers["x-forwarded-proto"] ??= "encrypted" in socket && socket.encrypted ? "https" : "http";
  headers["x-forwarded-host"] ??= headers.host;
}

/**
 * An IPv4 address in IPv6's clothes (`::ffff:10.0.0.1`) without them.
 * @param {string | undefined} address
 */
function plainAddress(address) {
  return (address ?? "unknown").replace(/^::ffff:(?=\d+\.)/, "");
}
