/// Views for whoever opens a snapshot without us: entries in full, what is on hand, and the edges
/// that a recursive query walks from a receipt to what became of it.
enum SnapshotViews {
  static let names = ["ledger_entries", "stock_by_lot", "trace_edges", "reservation_links"]

  static let sql = """
    CREATE VIEW ledger_entries AS
      SELECT l.id AS entry, l.posting_date, l.type, d.document, p.line, d."order", d.party,
        k.item, k.variant, k.location, k.serial, k.lot, k.package, l.quantity,
        l.remaining, l.invoiced, l.expiration
      FROM ledger l JOIN stock_keys k ON k.id = l.stock
        LEFT JOIN posted_lines p ON p.id = l.posting
        LEFT JOIN posted_documents d ON d.id = p.document;
    CREATE VIEW stock_by_lot AS
      SELECT k.item, k.variant, k.location, k.lot, k.serial, k.package,
        sum(l.quantity) AS on_hand, min(l.expiration) AS expiration
      FROM ledger l JOIN stock_keys k ON k.id = l.stock
      GROUP BY k.item, k.variant, k.location, k.lot, k.serial, k.package
      HAVING sum(l.quantity) <> 0;
    CREATE VIEW trace_edges AS
      SELECT inbound AS from_entry, outbound AS to_entry, -quantity AS quantity,
        'application' AS kind
      FROM applications WHERE outbound IS NOT NULL AND quantity < 0
      UNION ALL
      SELECT outbound, inbound, quantity, 'transfer' FROM applications
      WHERE outbound IS NOT NULL AND quantity > 0
      UNION ALL
      SELECT c.id, o.id, -c.quantity, 'production'
      FROM ledger c JOIN ledger o ON o.making = c.making
      WHERE c.type IN ('consumption', 'assemblyConsumption')
        AND o.type IN ('output', 'assemblyOutput');
    CREATE VIEW reservation_links AS
      SELECT d.entry, d.status, k.item, k.variant, k.location, k.serial, k.lot, k.package,
        s.quantity, d.source_kind AS demand_kind, d.source AS demand,
        s.source_kind AS supply_kind, s.source AS supply
      FROM reservation_entries d JOIN reservation_entries s ON s.id = d.partner
        JOIN stock_keys k ON k.id = d.stock
      WHERE d.quantity < 0;

    """
}
