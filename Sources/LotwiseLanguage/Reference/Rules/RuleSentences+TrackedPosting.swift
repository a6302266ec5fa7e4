extension RuleSentences {
  /// What the rules of item tracking: posting, dates, cards, traces say.
  static let trackedPosting = """
    T-120 Before a line is posted its quantities are compared with its tracking, then the numbers
      are handed over and each is checked by itself.
    T-121 With several lots or with serial numbers, say how much of each to handle: it may not be
      more than the line posts.
    T-122 Posting takes from each number at most what is to handle; a single lot gives what the
      line posts and keeps the rest.
    T-123 One lot follows the line when less is posted; with several numbers set each by hand.
    T-124 Once a line has tracking, exactly what is posted must be tracked: less is refused.
    T-125 On a line that is partly posted, numbers that nobody asks for must still cover exactly
      what is posted now.
    T-126 Rows with the same numbers are posted as one; a line without numbers is posted as one
      entry.
    T-127 Enter numbers of a journal line either on the line or as its tracking, not both.
    T-128 Numbers are posted in the order they were entered: for each first the warranty date,
      then expiration dates, then its card.
    T-129 Each number makes one ledger entry with its own dates.
    T-130 A number that is asked for and missing stops the posting: serial first, then lot, then
      package.
    T-131 A new entry is open with all of it remaining; what went out also counts as not yet
      returned.
    T-132 What goes out uses reserved goods first, then a named entry, then what came in first (or
      last, with LIFO), of the same number where numbers are specific.
    T-133 Where numbers are not specific, a shipment uses the oldest goods whatever number it
      carries, so a lot can be gone from the shelf and still be open in the ledger.
    T-134 Each use of one entry by another is kept as an application, which costs and traces
      follow.
    T-135 Goods that are not there under their number cannot leave, even where inventory may
      become negative; consumption, assembly and transfers never go below zero.
    T-136 A serial number can come in only when it is nowhere in stock, at any location, where
      serial numbers are specific.
    T-137 A named entry must have the same item, variant, place and numbers and enough left that
      is not reserved; other uses of it are moved away where they can be.
    T-138 An entry is not applied to goods that were made of it.
    T-139 An item that is always reserved may not leave without a reservation.
    T-140 When others hold the number only loosely, posting moves their reservations to other
      goods first; when there are none, it is refused.
    T-141 A posted receipt, shipment or return line knows the ledger entries of each of its
      numbers.
    T-142 An invoiced line knows the value entries of each of its numbers.
    T-143 What is invoiced later goes to the entries of its numbers; several numbers must add up
      to the line, a single one follows it downwards.
    T-144 No more of an entry is invoiced than was handled; when all of it is, it is completely
      invoiced.
    T-145 Enter a transfer's numbers on the shipment: the receipt has the same, and there only
      what is to handle can be changed.
    T-146 Shipping a transfer takes each number out of its place and puts it in transit, one entry
      for each entry it came from.
    T-147 Receiving a transfer takes from what is in transit for this transfer only.
    T-148 What is shipped of a transfer waits on a line of its own until it is received; the rest
      stays on the first line.
    T-149 A direct transfer is posted in one go, without a place in transit.
    T-150 Goods keep their dates when they are transferred, and count as invoiced.
    T-151 Where a journal has its numbers on the line, the line has one number for all its
      quantity.
    T-152 Journal lines ask for numbers as their kind of entry says; a negative quantity turns the
      direction round.
    T-153 Expired goods can be written off.
    T-154 A reclassification has an old number and a new one; the new one starts as the old, with
      its dates.
    T-155 A reclassification that would change nothing posts nothing.
    T-156 A reclassification takes the old number out and brings the new one in, linked to each
      other so that a trace goes on.
    T-157 A new serial number may not be in stock, and it has one piece like any other.
    T-158 The cards of both numbers are tested: neither may be blocked.
    T-159 To change the expiration date of a lot, reclassify all that is left of it at once; a lot
      merged into another takes that one's date.
    T-160 Split a lot by one line for each new lot; merge by one line that names all the old ones.
    T-161 Enter output numbers on the production order line or when you post; more than was
      ordered may be made.
    T-162 Output comes into inventory only with the last operation.
    T-163 Numbers of consumption stand on the component, or are named when it is posted.
    T-164 Consumption uses up goods as a sale does, and never goes below zero.
    T-165 Components that are flushed by themselves must have their numbers before output is
      posted.
    T-166 Taking output back names the output entry; taking consumption back names the consumption
      that comes back.
    T-167 Assembling to stock consumes the components and then brings in the assembled item, each
      number by itself.
    T-168 Once a component with specific tracking has numbers, they must cover what is consumed
      now.
    T-169 Numbers of an order that is assembled for a sale are the sale's too, and shipping uses
      exactly what was assembled for it.
    T-170 What of an assembly is posted shows among its numbers as handled.
    T-171 A posted line can be undone as long as none of it is invoiced, used up, returned or
      reserved, and it was not undone before.
    T-172 Undoing a receipt takes the goods out again; undoing a shipment brings them back; both
      under the same number, document and dates.
    T-173 The posted line is marked as corrected and gets a line with the opposite quantity; the
      order has the quantity to post again.
    T-174 An undo brings the numbers back to the order line, without their warranty dates.
    T-175 A shipment of a serial number cannot be undone when the number is in stock again.
    T-176 After an undo the number has one expiration date only.
    T-177 A return that names its shipment brings back that cost, and no more than was shipped.
    T-178 A return that names no shipment begins a history of its own; its serial number may not
      be in stock.
    T-179 A purchase return sends back what is there under the number, expired or not.
    T-180a A count in a journal posts the difference of each number; a positive one takes the date
      that its lot has.
    T-180b A physical inventory order expects each number at what is left of it; recordings say
      what was found, and finishing books the differences.
    T-180c The differences of the numbers must add up to the difference of the line, or the count
      cannot be finished.
    T-181 A lot has one expiration date wherever it lies: that of what came in last; without a lot
      it is the serial number's, else the package's.
    T-181a Open goods of one number may not have two expiration dates.
    T-182 Goods that come in need a date where the code asks for it, else it is computed from the
      document date; a known lot must come with its own date.
    T-183 A number that is known has its date already: what you enter is put back with a message.
      A new lot has one date on the whole line.
    T-183a An expiration date can be entered only for goods that come in, where the code uses such
      dates and the number is new.
    T-184 With strict expiration, goods past their date on the posting day cannot be sold,
      consumed or transferred; they can be written off, returned or reclassified.
    T-185 A date formula counts days, weeks, months, quarters or years from a date, or to the end
      of the current one: `1M`, `CM+10D`, `-1W`.
    T-186 A warranty date that is left blank is computed from the document date by the code's
      formula.
    T-187 Where the warranty date must be entered, a blank one is refused even if there is a
      formula.
    T-188 Warranty dates are not compared with each other; a reclassified number keeps its own.
    T-190 The card of a lot holds its description, quality, certificate and whether it is blocked,
      and shows what of it is on hand and expired.
    T-191 Serial and package numbers have cards like lots; a package also says its country.
    T-192 A card can be made before there are goods, and makes none; deleting it deletes its
      comments.
    T-193 Comments stand on the card of a number, each with its date.
    T-194 Copying a card to another number asks before it overwrites one.
    T-195 Where a card must exist it must, and a card that is blocked stops every posting of its
      number, in and out.
    T-196 Blocking a number leaves it in the figures of what is available and in tracking lines;
      posting is what it stops.
    T-197 A card never changes a number that is posted: reclassify it.
    T-200 A trace is asked for by serial, lot or package number or item, from origin to usage or
      back, with or without components.
    T-201 A trace needs at least one number or an item to begin with.
    T-202 A trace to usage begins where goods came in; a trace to origin begins with the latest
      entry of the number.
    T-203 A trace back that meets goods leaving by transfer begins where they arrived.
    T-204 An entry that stands further up already is marked as traced.
    T-205 Beneath an entry its components or outputs come first, then what was applied to it.
    T-206 A trace goes on as long as entries have numbers that are specific, and stops where goods
      were bought, made or found.
    T-207 Every output of an order line is related to everything it consumed: which frame went
      into which bike is not known.
    T-208 Only goods that were really used up by each other follow each other; stock that nothing
      used is a root by itself.
    T-209 Beneath an entry that was traced already nothing is repeated.
    T-210 Each level of a trace lies beneath the one it came from.
    T-211 A trace can be turned round at any line: it then asks for exactly the numbers of that
      line.
    T-212 Each line of a trace has its entry, document, date, quantity, what remains, numbers, and
      the vendor or customer.
    T-213 A traced entry is described by the document that posted it: receipt or shipment before
      invoice.
    T-220 Finding a number lists every kind of record that holds it, posted and open, with how
      many there are.
    T-221 Ledger entries, reservation entries, warehouse entries and cards hold the number
      themselves.
    T-222 From each ledger entry its documents are found: receipts, shipments, invoices,
      production and assembly orders.
    T-223 From each reservation entry its open line is found: order, journal, worksheet, transfer
      or component.
    T-224 Records that are known only through rows without a number are not listed.
    T-250 What is available of a number is what is on hand less what open lines ask for; no date
      plays a part.
    T-251 Each serial number and each lot with its package is a row of its own.
    T-252 Total is what remains, requested what open lines want of it, pending what the page has
      not saved yet; available is what is left.
    T-253 A line's number is short when less than nothing would be left of it, where the number is
      specific.
    T-254 Only lines that take goods out are tested; closing asks, posting decides.
    T-255 Numbers can be listed by lot, by serial number or all together, also when nothing of
      them is available.
    T-256 Goods on order do not count as available under their number until they are received.
    T-270 The entries of a number are its ledger entries, one for each split of a posting.
    T-271 A posted line shows its numbers, added up by number.
    T-272 A document can be printed with an appendix of its serial and lot numbers, by item, with
      totals.
    T-273 The list of cards shows what is on hand of each number and what of it is expired on a
      date.
    T-274 Goods on hand can be shown by when they expire, period by period.
    T-275 What is available of each lot is its inventory, plus what comes and less what goes with
      that lot in a period.
    T-276 What bins hold of a number is the sum of its warehouse entries, where the warehouse
      follows that kind of number.
    """
}
