// Readers and writers of the Hocuspocus document, with its own provider.
import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { WebSocket } from "ws";
import * as Y from "yjs";

export interface HocuspocusClient {
  readonly document: Y.Doc;
  readonly close: () => void;
}

/**
 * Connects; resolves when the first sync is done. Without awareness, so that nobody is told who comes and goes:
 * readers of ours who are not signed in are not told either.
 */
export function openHocuspocusClient(address: string): Promise<HocuspocusClient> {
  return new Promise((resolve) => {
    const socket = new HocuspocusProviderWebsocket({
      url: address.replace("http", "ws"),
      WebSocketPolyfill: WebSocket,
      // Nothing is said while nothing happens, and that is no reason to connect again.
      messageReconnectTimeout: 600_000,
    });
    const document = new Y.Doc();
    const provider = new HocuspocusProvider({
      websocketProvider: socket,
      name: "bench",
      document,
      awareness: null,
      onSynced: () => resolve({ document, close }),
    });
    const close = () => {
      provider.destroy();
      socket.destroy();
      document.destroy();
    };
    provider.attach();
  });
}
