extension ErrorCode {
  /// What `help CODE` says of refusals about documents, postings and what undoes them.
  static let postingExplanations: Explanations = [
    .transferToItself: (
      "a transfer to where the goods are",
      "From and to must differ.",
      ""
    ),
    .notInTransit: (
      "a location that is not in transit",
      "Goods go by way of a location that is declared in transit.",
      "T-145"
    ),
    .inTransitRequired: (
      "a transfer without a way",
      "A transfer that is not direct needs a location in transit.",
      "T-145 T-149"
    ),
    .actionUnfit: (
      "a posting that the document does not know",
      "Each kind of document has its own ways to post.",
      ""
    ),
    .nothingToPost: (
      "nothing that could be posted",
      "Every quantity to post is zero.",
      ""
    ),
    .moreThanOutstanding: (
      "more than is outstanding",
      "A posting handles at most what is left of the line.",
      ""
    ),
    .moreThanHandled: (
      "more than can be invoiced",
      "Only what is received or shipped is invoiced.",
      "T-144"
    ),
    .lessThanPosted: (
      "less than is posted already",
      "A line's quantity cannot fall below what is posted of it.",
      ""
    ),
    .linePosted: (
      "a line that is partly posted",
      "It can no longer be changed that way.",
      ""
    ),
    .lineReserved: (
      "a line with reservations",
      "Item, variant and location stay while something is reserved.",
      "R-022 R-023 R-085"
    ),
    .lineTracked: (
      "a line with item tracking",
      "Take the numbers away first.",
      "T-062"
    ),
    .lineTrackedMore: (
      "a line that its tracking would exceed",
      "Tracking is never cut silently.",
      "T-061 R-092"
    ),
    .deleteTracking: (
      "a question: delete the tracking with the line?",
      "Answer with `answering yes` or `answering no`.",
      "T-063 R-093"
    ),
    .deleteDocument: (
      "a question: delete the tracking with the document?",
      "It is asked once for all lines; on a no the document stays. Answer with `answering yes` or `answering no`.",
      "T-063 R-093"
    ),
    .quantityToHandle: (
      "tracking that does not match what is posted",
      "The quantity to handle must add up to what the line posts.",
      "T-121 T-124"
    ),
    .quantityToInvoice: (
      "tracking that invoices more than the line",
      "The quantity to invoice must fit what the line invoices.",
      "T-121"
    ),
    .invoiceMismatch: (
      "an invoice that its tracking does not match",
      "With several numbers, their quantities to invoice must add up.",
      "T-143"
    ),
    .serialInInventory: (
      "a serial number that is in inventory already",
      "A serial number is in stock at most once, at any location.",
      "T-136 T-175"
    ),
    .notApplied: (
      "goods under a number that is not there",
      "Under specific tracking what goes out came in under the same number, at the same place.",
      "T-132 T-135 R-166"
    ),
    .notInInventory: (
      "goods that are not there",
      "Inventory may not go below zero here.",
      "T-135"
    ),
    .reservedNotInInventory: (
      "goods reserved on an order, not in stock",
      "What is reserved against an order cannot leave before it has arrived.",
      "R-116 R-120"
    ),
    .reserveRequired: (
      "goods that must be reserved",
      "The item is always reserved.",
      "R-028 T-139"
    ),
    .reservedMismatch: (
      "an assembly that is not wholly reserved for its sale",
      "What is assembled to order is shipped only while all of it is bound to its sales line.",
      "T-169"
    ),
    .appliesTo: (
      "an entry that cannot be applied to",
      "It must be inbound, of the same goods, place and numbers.",
      "T-048 T-137"
    ),
    .appliesToTooLow: (
      "an entry that does not hold enough",
      "Its remaining quantity, less what is reserved, is too low.",
      "T-048 T-137 R-118"
    ),
    .appliesToReserved: (
      "an entry to apply to on a line that is reserved",
      "The reservation says already which goods leave, so the line may name none.",
      "R-116"
    ),
    .appliesFrom: (
      "an entry that nothing can come back of",
      "It must be outbound, of the same goods and numbers.",
      "T-049"
    ),
    .appliesFromTooMuch: (
      "more coming back than went out",
      "What has come back of an entry adds up to at most its quantity.",
      "T-049"
    ),
  ]
}
