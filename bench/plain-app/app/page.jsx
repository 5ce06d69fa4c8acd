// A page with nothing on it: its JavaScript is Next's own.
export default function Page() {
  return <h1>Nothing here</h1>;
}
