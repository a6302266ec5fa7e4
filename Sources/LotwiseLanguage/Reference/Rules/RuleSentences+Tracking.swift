extension RuleSentences {
  /// What the rules of item tracking: codes, numbers, tracking lines say.
  static let tracking = """
    T-001 A tracking code is set up once and given to every item that is tracked alike; its code
      may not be blank.
    T-002 Only an item that is kept in stock takes a tracking code; services and other items that
      are not have none.
    T-003 For serial, lot and package numbers apart, the code says whether they are specific,
      whether the warehouse follows them, whether a card must exist, and at which movements they are
      asked for.
    T-004 Making a kind of number specific also switches on its warehouse tracking and asks for it
      at every movement; taking specific off again switches off the warehouse tracking only.
    T-005 Do not choose single movements for a number that is specific: all of them are on and
      stay on until it no longer is.
    T-006 Where a number is not specific, it is asked for at the movements that the code names;
      what counts is whether goods come in or go out, not the kind of document.
    T-007 A number must be given when it is specific, or when the code asks for it at this
      movement.
    T-008 Asking for a number at a movement only makes people enter it; which goods a shipment
      uses up follows numbers only when they are specific.
    T-009 Numbers may be entered on any movement of an item with a tracking code, also where none
      is asked for, and they are kept in the ledger.
    T-010 Whether an information card must exist is said for goods that come in and for goods that
      go out; a transfer needs it when either says so.
    T-011 A code may let posting make the cards that are missing; a lot that is renamed gets a
      card for the old and the new number, a serial number for the new one only.
    T-012 Expiration dates have no effect unless the code uses them; asking for the date, or being
      strict about it, switches that on.
    T-013 Expiration dates cannot be switched off while entries have dates, an item computes them,
      or the code asks for them or is strict about them.
    T-014 A warranty date is computed by the formula of the code, or entered by hand when the code
      asks for it.
    T-015 The warehouse can follow a kind of number only when it is specific, and that cannot be
      changed once goods have moved.
    T-016 Decide about specific tracking before the first posting: once an item with the code has
      ledger entries, it cannot be switched on or off.
    T-017 Cards, warranty formula, strictness and what must be entered by hand may be changed at
      any time.
    T-018 Take a tracking code from all its items before you delete it.
    T-019 An item changes to another code only when what is specific stays the same or nothing has
      moved, when no open document has numbers of it, and when its costing method and expiration
      formula fit the new code.
    T-020 An item says where its serial and lot numbers come from, how its expiration date is
      computed, how it is costed, reserved and order tracked; the series of package numbers belongs
      to the company.
    T-021 A tracking code counts as specific when any of serial, lot or package is.
    T-022 An item costed by what each piece cost needs serial numbers that are specific, and every
      entry of it has one.
    T-030 Tracking belongs to the line it is entered on: kind of document, number, line and, for
      components, the line above.
    T-031 What is tracked is stored with a minus where the line takes goods out and with a plus
      where it brings goods in; returns are the other way round.
    T-032 Tracking lines are shown with the sign of their document: a sale of 5 shows 5, although
      −5 is stored.
    T-033 A tracking line has a quantity, what of it to handle and to invoice next, and what is
      handled and invoiced already.
    T-034 A new quantity may not fall below what is handled; what is to handle and to invoice
      follow it.
    T-035 What you handle now may not be more than the tracking line has open; what is to invoice
      follows it.
    T-036 What you invoice now may not be more than is handled, now or before, and not invoiced.
    T-037 What is left to track is the quantity of the document line less its tracking lines; at 0
      everything has a number.
    T-038 Where a document is posted in one go, such as a journal or an invoice, what is to handle
      or to invoice is not entered: it is the quantity.
    T-039 One serial number is one piece: its quantity is 1, 0 or −1.
    T-040 On one document line a serial number stands once, and a lot with its package once; the
      same number on another line is fine until it is posted.
    T-041 The numbers of a tracking line cannot be changed, nor the line deleted, once something
      of it has been handled.
    T-042 Entering a serial number fills in the lot that it has in stock, or blanks the lot when
      it has none.
    T-043 A number without a quantity is not kept: closing the tracking lines asks, and drops it.
    T-044 Quantities are rounded as the item's unit says; where that would change what you
      entered, it is refused.
    T-045 Quantities are tracked in the base unit; when a line in another unit is posted by
      several numbers, the last takes what rounding left.
    T-046 Rows that an undo made belong to the correction: they are not handled or invoiced again.
    T-047 To use up a certain entry, or to bring back what a certain entry shipped, say so on the
      tracking line, not on the document line.
    T-048 An entry to use up has the same item, variant and numbers, came in, and has as much left
      as the line takes.
    T-049 An entry to bring back has the same item, variant and numbers, went out, and is not yet
      returned to that extent.
    T-050 What comes in names no entry that it uses up, and what goes out none that it brings
      back.
    T-051 Getting posted lines to reverse makes a tracking line for each entry, applied to it, for
      what is not yet returned or used; a company may demand such an application.
    T-052 Track no more than the line has: with more, closing the tracking lines saves nothing.
      Less is always allowed.
    T-053 Numbers that are not available are told when tracking is closed; you may go on, and
      posting decides.
    T-054 When somebody else changed the tracking of the line meanwhile, open it anew: nothing is
      overwritten.
    T-055 Tracking lines are saved in a fixed order: first what is deleted, then what is less,
      then what is more, last what is new.
    T-056 What is to invoice goes to what is posted already, oldest first, and then to what is
      open; what is to handle goes to reserved goods first, then to order tracked and free ones.
    T-057 A number that is entered goes onto rows of the line that have none, reservations
      included, before a row of its own is made.
    T-058 New tracking of an order is surplus, which order tracking and planning see; that of a
      journal, an invoice or a quote is a prospect, which they do not.
    T-059 Goods that go out take their expiration date from inventory, whatever was entered.
    T-060 A date or description changed on a tracking line goes to every row of that number on the
      line.
    T-061 Reduce the tracking first: a line of an item with specific tracking cannot become
      smaller than what has numbers.
    T-062 Item, variant and location of a line stay while something of it is reserved or has
      specific numbers.
    T-063 Deleting a line that has tracking asks; with yes the tracking goes with it.
    T-064 Lines got from a receipt or shipment bring their numbers along: quantities may be
      reduced or lines deleted, numbers not changed.
    T-066 A drop shipment hands the numbers of the sale to its purchase, or the reverse; both must
      agree when it is posted.
    T-080 Counting up adds to the last digits of a number and keeps their width: LOT009 is
      followed by LOT010. A number without digits cannot be counted up.
    T-081 A series gives the number after the last one it gave; when it has ended nothing is
      assigned, and near its end you are warned.
    T-082 Assigning a lot draws one number and puts it on all that is not tracked yet; the item
      must say which series its lots come from.
    T-083 A package number is assigned like a lot, from the company's series of packages.
    T-084 Assigning serial numbers draws one for each piece still to be tracked, which must be a
      whole number; one lot or package may be given to all of them.
    T-085 Serial numbers of your own start at the number you give and count up by your step; the
      first one must contain digits.
    T-086 A number that you type is taken as it is; no series is asked.
    T-087 With the code set so, assigning serial numbers makes their cards at once, before
      anything is posted.
    T-088 Selecting entries proposes numbers that are in stock and not promised elsewhere, the
      first to expire first, until the line is covered; their warranty dates come along.
    T-090 Copying a document copies its lines without numbers, unless costs are reversed exactly.
    T-100 A reservation entry says which line it belongs to, how much, with which numbers and
      dates, and whether it is reserved, order tracked or free.
    T-101 Each entry tells which kinds of numbers it carries: none, one of lot, serial and
      package, or several together.
    T-102 Setting the quantity of a row makes all of it to handle and to invoice, and keeps the
      quantity of the line's unit in step.
    T-103 Reservation and tracking are pairs of demand and supply, the first firm; surplus is a
      single row of an order, prospect one that planning does not see.
    T-104 Each side of a pair has its own numbers: with the same on both the reservation is
      specific, with none on the demand it is not.
    T-105 What is posted of an order line stays there as a tracking specification, one for each
      ledger entry, until it is invoiced.
    T-106 Tracking lines show each number once, what is open and what is posted added up.
    T-107 After each posting what is left of an order is to handle and to invoice in full again;
      what you had chosen before is not kept.
    T-108 Tracking specifications go with their order line, when it is invoiced or deleted; the
      posted documents find their numbers by themselves.
    T-109 Partial receipts and invoices move each number from open to handled to invoiced, and the
      sum stays the quantity of the line.
    T-110 An invoice for a part takes what was received or shipped first.
    T-111 Tracking that you do not touch stays to be handled in full, also when the line posts
      less.
    T-112 When the other side of a pair goes, a row that has a number stays as free tracking of
      its line.
    """
}
