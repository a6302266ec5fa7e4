import LotwiseSyntax

// Pages, lists and actions by the names that they have in Business Central, with one reading each.

extension Synonyms.Rewrite {
  private typealias Rewrite = Synonyms.Rewrite

  /// A page is looked at, an action is done.
  static let pages: [Synonyms.Rewrite] = [
    Rewrite("item tracking lines of|for DOC", "show tracking of DOC"),
    Rewrite("open|edit|show item tracking lines of|for DOC", "show tracking of DOC"),
    Rewrite("tracking lines of|for DOC", "show tracking of DOC"),
    Rewrite("order tracking of|for DOC", "show links of DOC"),
    Rewrite("order tracking DOC", "show links of DOC"),
    Rewrite("show order tracking of|for DOC …a", "show links of DOC …a"),
    Rewrite("show order tracking DOC", "show links of DOC"),
    Rewrite("reservation entries|lines of|for DOC", "show reservation entries of DOC"),
    Rewrite("item ledger entries of|for NAME …a", "show ledger of NAME …a"),
    Rewrite("item ledger entries …a", "show ledger …a"),
    Rewrite("ledger entries …a", "show ledger …a"),
    Rewrite("value entries …a", "show value entries …a"),
    Rewrite("warehouse entries …a", "show warehouse entries …a"),
    Rewrite("item availability by lot|lots of|for ITEM …a", "show availability by lot of ITEM …a"),
    Rewrite("item availability by lot no. ITEM …a", "show availability by lot of ITEM …a"),
    Rewrite("item availability by lot ITEM …a", "show availability by lot of ITEM …a"),
    Rewrite(
      "item availability by location|locations of|for ITEM",
      "show ledger of ITEM group by location sum remaining"),
    Rewrite(
      "item availability by location ITEM", "show ledger of ITEM group by location sum remaining"),
    Rewrite("show item availability by location|lot …a", "item availability by KIND …a"),
    Rewrite("item availability of|for ITEM …a", "show item-figures of ITEM …a"),
    Rewrite("show available|remaining quantity|inventory of|for ITEM …a", quantity),
    Rewrite("available|remaining quantity|inventory of|for ITEM …a", quantity),
    Rewrite("show quantity|inventory on hand of|for ITEM …a", quantity),
    Rewrite("quantity|inventory on hand of|for ITEM …a", quantity),
    Rewrite("how much|many ITEM …a", quantity),
    Rewrite("how much|many of ITEM …a", quantity),
    Rewrite("item card of|for ITEM", "show item ITEM"),
    Rewrite("item card ITEM", "show item ITEM"),
    Rewrite("show|open item card of|for ITEM", "show item ITEM"),
    Rewrite("show|open item card ITEM", "show item ITEM"),
    Rewrite("lot|serial|package no. information card NO of|for ITEM", "show KIND NO of ITEM"),
    Rewrite("lot|serial|package no. information card NO", "show KIND NO"),
    Rewrite("lot|serial|package no. information NO of|for ITEM", "show KIND NO of ITEM"),
    Rewrite("lot|serial|package no. information NO", "show KIND NO"),
    Rewrite("show lot|serial|package card NO …a", "show KIND NO …a"),
    Rewrite("show purchase|sales lines", "show lines where kind = \"KIND order\""),
    Rewrite("show purchase|sales order lines", "show lines where kind = \"KIND order\""),
    Rewrite("show transfer|assembly lines", "show lines where kind = \"KIND order\""),
    Rewrite(
      "show posted sales|transfer shipments",
      "show posted-documents where kind = \"KIND shipment\""),
    Rewrite(
      "show posted purchase|transfer receipts",
      "show posted-documents where kind = \"KIND receipt\""),
    Rewrite(
      "show posted sales|purchase invoices",
      "show posted-documents where kind = \"posted KIND invoice\""),
    Rewrite("posted sales|purchase|transfer …a", "show posted KIND …a"),
    Rewrite("item tracing …a", "trace …a"),
    Rewrite("trace …a usage to origin", "trace …a to origin"),
    Rewrite("trace …a origin to usage", "trace …a to usage"),
    Rewrite("trace …a usage -> origin", "trace …a to origin"),
    Rewrite("where used|where-used ITEM", "trace of ITEM to usage"),
    Rewrite("find entries lot|serial|package NO …a", "find KIND NO …a"),
    Rewrite("help me with|about …a", "help …a"),
    Rewrite("how to …a", "help …a"),
    Rewrite("what can i do", "help"),
    Rewrite("expect that …a", "expect …a"),
    Rewrite("expect error|failure TEXT BLOCK", "expect failure saying TEXT BLOCK"),
    Rewrite("expect item ledger entry N …a", "expect entry N …a"),
    Rewrite("expect …a remaining quantity =|is N", "expect …a on hand N"),
    Rewrite("expect …a remaining quantity N", "expect …a on hand N"),
    Rewrite("expect reserved|outstanding|available|remaining quantity of …a N", figure),
    Rewrite("expect reserved|outstanding|available|remaining quantity of …a =|is N", figure),
    Rewrite("expect quantity|inventory on hand of …a N", "expect …a on hand N"),
    Rewrite("expect quantity|inventory on hand of …a =|is N", "expect …a on hand N"),
    Rewrite("expect|assert lot LOT of ITEM is blocked", "expect ITEM lot LOT blocked yes"),
  ]

  private static let quantity = "show item-figures of ITEM …a"
  private static let figure = "expect …a KIND N"
}
