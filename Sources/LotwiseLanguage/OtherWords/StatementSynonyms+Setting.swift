import LotwiseSyntax

// How items, places and parties are set up, and what is tried out, with one reading each.

extension Synonyms.Rewrite {
  private typealias Rewrite = Synonyms.Rewrite

  static let settings: [Synonyms.Rewrite] = [
    Rewrite("block customer|vendor CODE", "set KIND CODE blocked"),
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
