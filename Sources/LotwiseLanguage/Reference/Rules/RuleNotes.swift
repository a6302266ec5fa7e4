/// Where Business Central does something that nobody would want, and what is done here instead.
public enum RuleNotes {
  /// By the id of the rule that it is about.
  public static let all: [String: String] = [
    "P-112": """
    Business Central serves the transfer's demand, where it is sent from, without its number. Here
    it is matched by number like any other demand.
    """,
    "P-126": """
    Business Central lets an order of a reordering policy exceed the maximum order by rounding. Here
    the maximum always holds, and what it cuts off is a further order.
    """,
    "P-147": """
    Business Central mixes up an order's old and new components when stock is used first. Here what
    the order had stays on the order's component, and only the rest is on the planning component.
    """,
    "P-159": """
    Business Central drops rows without number before the period. Here an order tracked item is
    linked there too.
    """,
    "P-160": """
    Business Central rebuilds the number of the first open demand only. Here every demand keeps its
    number.
    """,
    "R-046": """
    Business Central goes on searching with the last of the line's numbers when goods of it did
    not suffice, and counts a number as served once any of it was. Here each number is served as
    far as it can be, and what is left is reserved without a number.
    """,
    "R-048": """
    No pick takes a part of the stock here, so reserving does not look at any: R-050 holds at every
    location.
    """,
    "R-049": """
    No pick is registered here, so a line has never picked anything for itself.
    """,
    "R-066": """
    Business Central binds an order's numbers from the last backwards. Here the pairs come in
    ascending order of the numbers.
    """,
    "R-101": """
    Business Central lets numbered rows of two orders find each other although the item is not
    order tracked. Here nothing is linked by itself without an order tracking policy.
    """,
    "R-110": """
    When a part of a reserved transfer is shipped, Business Central clears the date on the
    demand's row only, which then looks as if it were reserved on inventory. Here both rows keep
    the date until the goods arrive.
    """,
    "R-122": """
    Business Central asks before a journal takes what others have reserved, and so does
    `disrupt-reservations`. Before a sale or a return is shipped it asks only where bins are
    mandatory, which is nowhere here: there what others have reserved is never taken.
    """,
    "R-153": """
    Where a numbered demand leaves an order without numbers, Business Central keeps a surplus
    without number on the order until its quantity changes. Here that surplus goes at once.
    """,
    "R-160": """
    Where one number stands on several rows of a line, Business Central adds up running totals
    and frees too much. Here exactly what is short is freed.
    """,
    "T-065": """
    No pick or put-away takes the numbers of a line over here: they stay open to change.
    """,
    "T-089": """
    Nothing is picked here, so nothing is proposed by what expires first: name the numbers to ship,
    or select them.
    """,
    "T-138": """
    Here an entry is not followed through production: output that its own order consumes again is
    applied like any other.
    """,
    "T-206": """
    Business Central stops after 50 levels. Here a trace ends where an entry stands further up.
    """,
    "T-209": """
    Business Central repeats components beneath an entry that was traced already. Here nothing is
    repeated.
    """,
    "T-210": """
    Business Central shows the roots and unfolds them on demand. Here a trace is printed unfolded,
    and `has-children` says which lines have more beneath them.
    """,
    "T-212": """
    A line of a trace has no user and no time of creation here: the model has none.
    """,
    "T-221": """
    Warehouse activity lines, fixed assets and job entries are not found here: there are none.
    """,
  ]
}
