extension RuleSentences {
  /// What the rules of warehouse handling say.
  static let warehouse = """
    W-001 A location says whether goods are received, put away, picked and shipped by warehouse
      documents, and whether it has bins.
    W-002 Directed put-away and pick needs bins and switches on all four ways of handling; they
      stay on as long as it is.
    W-003 Bins can be switched on only while nothing lies at the location, and off only when the
      bins are empty; open warehouse documents forbid both.
    W-004 Cross-docking needs all four ways of handling; a place in transit has none of them.
    W-005 Picking by expiration is meaningful only where goods are picked.
    W-006 A location names bins for receipts, shipments, adjustments, production and assembly; the
      shipment bin may not be dedicated.
    W-007 Goods are taken from and put into the default bin, or by ranking and template.
    W-008 What a location requires decides the document: post the order, an inventory pick or
      put-away, or warehouse receipt, shipment, pick and put-away.
    W-009 While a warehouse document has a source line, its item, quantity, place and date are
      locked and it cannot be deleted.
    W-010 The warehouse follows a number only when it is specific; the setting cannot change once
      bins know such items.
    W-011 Where the warehouse does not follow numbers, bins do not know them: enter them on the
      order.
    W-012 Where the warehouse follows a number, every movement of a bin carries it.
    W-014 A serial number in the warehouse is one piece in the base unit.
    W-015 Where variants are mandatory, nothing moves without one.
    W-021 Warehouse tracking of a line has a quantity, what is to handle and what is handled,
      never negative and 1 for a serial number.
    W-071 Goods change their bin by a reclassification; a location with directed handling uses the
      warehouse's own journal.
    W-072a A warehouse journal moves goods between a bin and the adjustment bin and leaves the
      ledger alone; its numbers add up to the line.
    W-072b Calculating the warehouse adjustment makes journal lines of what the adjustment bin
      holds; bin, quantity and numbers of them are fixed.
    W-072c Counting in bins compares each number with what the bin holds, and books the
      difference.
    W-073 A warehouse entry says what went into or out of a bin, under which numbers, and which
      document did it.
    W-074 Moving from bin to bin makes two entries, out first; the one that comes in may have a
      new number.
    W-075 Contents of a bin follow its entries: the first bin of an item becomes its default, and
      a bin cannot give more than it holds.
    W-076 A serial number lies in one bin of a location only.
    W-077 Where expiration dates must be entered, goods come into a bin with the date their number
      has.
    W-078 What can be taken from a bin is what lies there less what picks and journals already
      take.
    W-079 Nothing is put into a bin blocked inbound or taken from one blocked outbound; picks pass
      by dedicated bins.
    W-079a Posting an order or journal at a place with bins moves the goods into or out of the bin
      of the line, and needs one.
    W-107 At a place with warehouse handling the order itself is posted only while no warehouse
      document has the line; with directed handling never.
    W-108 Where the warehouse receives or ships, what a line posts starts at 0: set it, or use the
      warehouse document.
    W-109 At a directed location, what is posted without a warehouse document goes through the
      adjustment bin.
    W-110 A line takes the default bin of its item; a line that needs a bin and has none is not
      posted.
    W-111 A line that takes goods out names a bin that holds the item; one that brings goods in
      names any bin of the place.
    W-112 The bin of a line with numbers can be changed only to one that holds those numbers.
    W-113 Selecting numbers for a line with a bin proposes what that bin holds.
    W-114 Once bins know an item, it changes only to a tracking code with the same warehouse
      tracking.
    W-116 A bin can be deleted or changed in kind only when it is empty and no document names it;
      the same holds for its contents.
    W-117 One statement makes a whole directed location with its zones, bins and put-away
      template.
    W-118 Directed locations keep bins by unit of measure, others in the base unit.
    W-126 Checks of registering go in a fixed order, from something to handle to the contents of
      each bin.
    W-133a A component takes its bin from the work center it is made at, else from the location,
      else where its item usually lies; output likewise.
    W-134 Output is put away as its location says, until which its order has a put-away status.
    W-143 Bin contents are put on a journal or a transfer order a line a content, with its numbers;
      what lies in receiving bins is left.
    W-145 A warehouse journal line changes its item only without numbers; a lot has one date.
    W-135 Output is taken back without a pick only from the entry that it names, where production
      consumes by inventory pick.
    W-146 A second calculation of the adjustment adds nothing to lines that are not posted yet.
    W-152 A put-away template says, line by line, which bins are looked for.
    W-153 What a bin can hold is never checked, asked about or refused, as its location says.
    W-154 Goods go only into bins of their class, where the location checks it.
    W-155 What the warehouse has received or shipped is undone only while no put-away, pick or
      worksheet stands on it.
    W-157 A place with goods becomes a directed one by a conversion: all of it goes into the
      adjustment bin.
    """
}
