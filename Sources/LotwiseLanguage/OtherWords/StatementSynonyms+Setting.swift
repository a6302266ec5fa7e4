import LotwiseSyntax

// How items, places and parties are set up, and what is tried out, with one reading each.

extension Synonyms.Rewrite {
  private typealias Rewrite = Synonyms.Rewrite

  static let settings: [Synonyms.Rewrite] = [
    Rewrite("block customer|vendor CODE", "set KIND CODE blocked"),
    Rewrite("rename|describe item ITEM to|as QUOTED", "set item ITEM QUOTED"),
    Rewrite("rename ITEM to|as QUOTED", "set item ITEM QUOTED"),
    Rewrite("expiration calculation of|for ITEM VALUE", "set item ITEM expires after VALUE"),
    Rewrite("expiration calculation of|for ITEM to|= VALUE", "set item ITEM expires after VALUE"),
    Rewrite("shelf life of|for ITEM VALUE", "set item ITEM expires after VALUE"),
    Rewrite("set ITEM lot nos.|nos|numbers CODE", "set item ITEM lots from CODE"),
    Rewrite("set ITEM serial nos.|nos|numbers CODE", "set item ITEM serials from CODE"),
    Rewrite("reorder point of|for ITEM N at LOC", "planning of ITEM at LOC reorder point N"),
    Rewrite("safety stock of|for ITEM N at LOC", "planning of ITEM at LOC safety stock N"),
    Rewrite("default bin BIN of|for ITEM at LOC", "bin content of ITEM default in bin BIN at LOC"),
    Rewrite("location LOC pick|picks according to|by fefo", "location LOC picks by fefo"),
    Rewrite("set location LOC pick|picks according to|by fefo", "set location LOC picks by fefo"),
    Rewrite(
      "location LOC require|requires …a , require|requires …b", "location LOC requires …a , …b"),
    Rewrite("location LOC …a require|requires shipment", "location LOC …a requires ship"),
    Rewrite("location LOC requires …a shipments …b", "location LOC requires …a ship …b"),
    Rewrite("set location LOC requires …a shipments …b", "set location LOC requires …a ship …b"),
    Rewrite("location LOC requires …a receipts …b", "location LOC requires …a receive …b"),
    Rewrite("set location LOC requires …a receipts …b", "set location LOC requires …a receive …b"),
    Rewrite("location LOC requires …a picks …b", "location LOC requires …a pick …b"),
    Rewrite("set location LOC requires …a picks …b", "set location LOC requires …a pick …b"),
    Rewrite("location LOC requires …a put-aways …b", "location LOC requires …a put-away …b"),
    Rewrite(
      "set location LOC requires …a put-aways …b", "set location LOC requires …a put-away …b"),
    Rewrite("location LOC requires …a , shipment", "location LOC requires …a , ship"),
    Rewrite("location LOC requires …a , receipt", "location LOC requires …a , receive"),
    Rewrite("expected receipt date of|for|on DOC DATE", "set DOC expected DATE"),
    Rewrite("shipment date of|for|on DOC DATE", "set DOC ships DATE"),
    Rewrite("qty|qty.|quantity to receive|ship|invoice DOC N", "set DOC HOW N"),
    Rewrite("unblock customer|vendor CODE", "set KIND CODE not blocked"),
    Rewrite("set customer|vendor CODE blocked =|to yes", "set KIND CODE blocked"),
    Rewrite("set item ITEM order tracking policy …a", "set item ITEM order tracking …a"),
    Rewrite("set ITEM order tracking …a", "set item ITEM order tracking …a"),
    Rewrite("set item ITEM order tracking =|to …a", "set item ITEM order tracking …a"),
    Rewrite("set item ITEM order tracking tracking only", "set item ITEM order tracking only"),
    Rewrite("location LOC bin|bins", "location LOC requires bins"),
    Rewrite("location LOC TEXT bin|bins", "location LOC TEXT requires bins"),
    Rewrite("set location LOC require|needs …a", "set location LOC requires …a"),
    Rewrite("set location LOC bin|bins mandatory …a", "set location LOC requires bins …a"),
    Rewrite("set location LOC with bins|receive|pick|ship …a", "set location LOC requires KIND …a"),
    Rewrite("set LOC bin|bins mandatory …a", "set location LOC requires bins …a"),
    Rewrite("set LOC require|requires …a", "set location LOC requires …a"),
    Rewrite("set location LOC requires bin …a", "set location LOC requires bins …a"),
    Rewrite("edit|open tracking|item-tracking DOC BLOCK", "edit tracking of DOC BLOCK"),
    Rewrite("edit|open item tracking of|for|on DOC BLOCK", "edit tracking of DOC BLOCK"),
    Rewrite("edit|open item tracking lines of|for|on DOC BLOCK", "edit tracking of DOC BLOCK"),
    Rewrite("what if receive|ship|return|transfer|adjust …a", "what if { KIND …a }"),
    Rewrite("what if post|reserve|assign|reclassify|produce …a", "what if { KIND …a }"),
    Rewrite("what if i|we receive|ship|return|transfer|adjust …a", "what if { HOW …a }"),
    Rewrite("what if i|we post|reserve|assign|reclassify|produce …a", "what if { HOW …a }"),
    Rewrite("expect ITEM serial SERIAL at LOC", "expect ITEM serial SERIAL at LOC on hand 1"),
    Rewrite("expect serial SERIAL of ITEM at LOC", "expect ITEM serial SERIAL at LOC on hand 1"),
  ]
}
