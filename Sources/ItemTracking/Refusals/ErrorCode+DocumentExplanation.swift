extension ErrorCode {
  /// What `help CODE` says of refusals about documents: posting, undoing, counting, status.
  static let documentExplanations: Explanations = [
    .numbersTwice: (
      "numbers both on a journal line and in its tracking",
      "A journal line with tracking lines takes no number of its own; change the tracking lines.",
      "T-127 T-151"
    ),
    .exactCostReversing: (
      "a return that names no entry to reverse",
      "With exact cost reversing required, each tracked part of a return names the entry it takes back.",
      "T-051"
    ),
    .linesUnfit: (
      "posted lines that do not go on this document",
      "Receipt lines go on invoices, return lines on credit memos, of the same vendor or customer.",
      "T-064"
    ),
    .nothingToInvoice: (
      "posted lines that are invoiced already",
      "Only what is received or shipped and neither invoiced nor undone can be invoiced.",
      "T-064 T-143"
    ),
    .nothingToReverse: (
      "posted lines of which nothing is left to take back",
      "What has come back already, or is used up, cannot be reversed again.",
      "T-051"
    ),
    .trackingReadOnly: (
      "numbers that were got from a posted line, or counted",
      "The numbers of a receipt or shipment line on an invoice stay; only quantities change, or a number goes. Those of a count are what was recorded.",
      "T-064 T-180b"
    ),
    .undoUnfit: (
      "a posting that cannot be undone",
      "Receipts, shipments and assemblies can.",
      "T-171"
    ),
    .undoCorrected: (
      "a line that is undone already",
      "It can be undone once.",
      "T-171"
    ),
    .undoInvoiced: (
      "a line that is invoiced",
      "Undo is for what is not invoiced.",
      "T-171"
    ),
    .undoReserved: (
      "an entry with reservations",
      "Cancel them first.",
      "T-171 R-134"
    ),
    .undoApplied: (
      "an entry that is consumed",
      "What was used of it stands against the undo.",
      "T-171"
    ),
    .undoReceived: (
      "a transfer shipment of which goods have arrived",
      "A transfer's shipments are undone only while nothing of the line has arrived.",
      "T-171"
    ),
    .undoReturned: (
      "an entry that has come back",
      "What was returned of it stands against the undo.",
      "T-171"
    ),
    .recreateOrder: (
      "an assembly order that an undo can open again",
      "BC asks whether the order that was posted in full comes back with what is undone.",
      "T-171"
    ),
    .copyTracking: (
      "tracking that the other line of a drop shipment can take over",
      "BC asks whether the linked purchase or sales line gets the same numbers.",
      "T-066"
    ),
    .dropTrackingDiffers: (
      "a drop shipment with different numbers at its two ends",
      "What the vendor ships is what the customer gets.",
      "T-066"
    ),
    .purchaseMade: (
      "a change of a line that is bought for a sale",
      "A sale and its purchase are of the same goods, place and quantity, and end together.",
      "T-066"
    ),
    .purchaseMissing: (
      "shipping a drop shipment before its purchase is made",
      "The vendor of a purchase order ships it; nothing leaves from here.",
      "T-066"
    ),
    .productionIncomplete: (
      "a production order that is finished with output or consumption missing",
      "BC asks before it finishes such an order.",
      "T-162"
    ),
    .statusUnfit: (
      "a status that does not follow",
      "A production order goes from planned over firm planned and released to finished.",
      "T-161"
    ),
    .nothingToRelease: (
      "a document without anything on its lines",
      "Released is what can be handled.",
      "W-009"
    ),
    .documentReleased: (
      "a document that is released",
      "Lines of a released document are not added, changed or deleted until it is reopened.",
      "W-009"
    ),
    .operationUnknown: (
      "an operation that the item's production does not have",
      "Output is posted for a declared operation; without one it is the last.",
      "T-162"
    ),
    .countTwice: (
      "goods that a physical inventory counts already",
      "One line counts an item, variant and location; its numbers stand beneath it.",
      "T-180a"
    ),
    .countUnknown: (
      "goods that a physical inventory does not count",
      "Only what was calculated is recorded.",
      "T-180b"
    ),
    .countUnrecorded: (
      "a line of a physical inventory order that was not counted",
      "An order is finished once every line has a recording, be it of 0.",
      "T-180b T-180c"
    ),
    .dueNotPlanned: (
      "a due date that moves no goods",
      "Purchases and sales are due for payment; what is bought is expected, and what is sold ships, on a day of its own.",
      "R-006"
    ),
    .linesKeepLocation: (
      "lines that stay where they are",
      "A new location of an order or journal is that of the lines to come; those there keep theirs.",
      ""
    ),
  ]
}
