extension RuleExamples {
  /// What the rules say of warehouse handling.
  static let warehouse = """
    == W-002 W-003 W-004 W-005 W-006
    item BOLT unit PCS
    location EAST
    adjust +5 of BOLT at EAST
    expect failure location-in-use { set location EAST requires bins }
    expect failure location-in-use { location WHI requires directed }
    location WHI requires bins, directed
    expect location WHI requires receive yes, requires pick yes, default bins none
    expect failure location-in-use { set location WHI does not require receive }
    expect failure location-in-use { location YEL requires bins, cross-dock }
    expect failure location-in-use { location YEL requires bins, receive picks by fefo }
    location ROAD in transit
    expect failure location-in-use { set location ROAD requires bins }
    == W-009
    sales order SO1
    expect failure nothing-to-release { release SO1 }
    == W-010 W-011
    location WHI as full warehouse of 1 bins
    tracking code LOTO lot specific, lot not in warehouse
    item BOLT unit PCS tracked LOTO
    expect failure warehouse-not-tracked {
      warehouse journal WJ1 at WHI { positive 2 of BOLT lot L1 in bin 1 of PICK }
    }
    == W-015
    item SHIRT unit PCS variants required
    receive 1 of SHIRT
    variant RED of SHIRT
    expect failure variant-required { receive 1 of SHIRT }
    receive 1 of SHIRT variant RED
    set item SHIRT variants default
    receive 1 of SHIRT
    setup { variants required }
    expect failure variant-required { receive 1 of SHIRT }
    set item SHIRT variants optional
    receive 1 of SHIRT
    == W-071 W-079a
    location WHI as full warehouse of 2 bins
    location EAST
    tracking code LOTALL lot specific
    item LOTW unit PCS tracked LOTALL
    item BOLT unit PCS
    expect failure use-warehouse-journal { adjust +3 of BOLT at WHI }
    expect failure use-warehouse-journal { count 3 of BOLT at WHI }
    stock { 5 of LOTW lot L1 in bin 1 of PICK at WHI; 3 of BOLT in bin 1 of PICK at WHI }
    expect failure use-warehouse-journal { reclassify 2 of LOTW lot L1 at WHI as lot L2 }
    expect failure use-warehouse-journal { reclassify 2 of BOLT at WHI to EAST }
    == W-072a W-075 W-118
    location YEL requires bins
    bins B1..B3 at YEL
    item BOLT unit PCS
    location EAST
    expect failure not-warehouse { adjust +3 of BOLT in bin A1 at EAST }
    expect failure not-warehouse { warehouse journal WJ1 at YEL { positive 1 of BOLT in bin B1 } }
    == W-072b
    location WHI as full warehouse of 2 bins
    tracking code LOTALL lot specific
    item LOTW unit PCS tracked LOTALL
    warehouse journal WJ1 at WHI { positive 5 of LOTW lot L1 in bin 1 of PICK }
    register WJ1
    calculate adjustment J1 at WHI
    expect failure created-from-warehouse { set J1.1 quantity 4 }
    expect failure created-from-warehouse { set lot L1 on J1.1 lot L2 }
    expect failure created-from-warehouse { unassign lot L1 from J1.1 }
    post J1
    expect LOTW lot L1 at WHI on hand 5
    == W-076
    location WHI as full warehouse of 2 bins
    tracking code SNALL serial specific
    item BIKE unit PCS tracked SNALL
    stock { 1 of BIKE serial S1 in bin 1 of PICK at WHI }
    warehouse journal WJ1 at WHI { positive 1 of BIKE serial S1 in bin 2 of PICK }
    expect failure serial-in-bin { register WJ1 }
    == W-078 W-116
    location WHI as full warehouse of 1 bins
    item BOLT unit PCS
    bin content of BOLT in bin 1 of PICK at WHI fixed minimum 2 maximum 8
    warehouse journal WJ1 at WHI { positive 2 of BOLT in bin 1 of PICK }
    expect BOLT in bin BIN4 at WHI positive adjustment 2, available to take 0
    expect failure bin-content-in-use { delete bin content of BOLT in bin 1 of PICK at WHI }
    delete WJ1
    delete bin content of BOLT in bin 1 of PICK at WHI
    == W-079 W-109
    location YEL requires bins
    bins B1..B3 at YEL
    item BOLT unit PCS
    adjust +5 of BOLT in bin B1 at YEL
    set bin B1 at YEL blocked outbound
    expect failure bin-blocked { adjust -1 of BOLT in bin B1 at YEL }
    adjust +1 of BOLT in bin B1 at YEL
    set bin B1 at YEL blocked all
    expect failure bin-blocked { adjust +1 of BOLT in bin B1 at YEL }
    set bin B1 at YEL unblocked
    adjust -6 of BOLT in bin B1 at YEL
    == W-107
    location WHI as full warehouse of 1 bins
    item BOLT unit PCS
    vendor V
    purchase order PO1 from V at WHI { 5 of BOLT }
    expect failure warehouse-handling-required { post PO1 receive 5 of line 1 }
    expect failure warehouse-required { receive 5 of BOLT at WHI }
    == W-108
    location YEL requires receive
    item BOLT unit PCS
    vendor V
    purchase order PO1 from V at YEL { 10 of BOLT }
    expect PO1.1 to receive 0
    expect failure nothing-to-post { post PO1 receive }
    expect message warehouse-required { set PO1.1 receive 4 }
    post PO1 receive
    expect PO1.1 received 4, to receive 0
    location WHI requires bins, directed
    purchase order PO2 from V at WHI { 10 of BOLT }
    expect failure warehouse-required { set PO2.1 receive 4 }
    == W-110 W-145
    location YEL requires bins
    bins B1..B3 at YEL
    item BOLT unit PCS
    expect failure bin-required { adjust +5 of BOLT at YEL }
    adjust +5 of BOLT in bin B2 at YEL
    adjust +5 of BOLT at YEL
    expect BOLT in bin B2 at YEL quantity 10
    == W-111
    location YEL requires bins
    bins B1..B3 at YEL
    item BOLT unit PCS
    vendor V
    expect failure bin-unknown { purchase order PO1 from V at YEL { 5 of BOLT in bin B9 } }
    purchase order PO1 from V at YEL { 5 of BOLT in bin B2 }
    expect PO1.1 bin B2
    == W-117
    location YEL requires bins
    bins B1..B3 at YEL
    expect failure zone-unknown { bin P1 at YEL in zone PICK }
    zone PICK at YEL type put-away, pick ranking 100
    bin P1 at YEL in zone PICK
    == W-126
    location WHI as full warehouse of 1 bins
    warehouse journal WJ1 at WHI
    expect failure nothing-to-register { register WJ1 }
    == W-152
    expect failure template-unknown { location YEL requires bins place by template T1 }
    put-away template T1 { fixed same-item unit minimum; floating same-item; floating empty }
    location YEL requires bins place by template T1
    expect put-away templates {
      | line | fixed | floating | same-item | unit | minimum | empty |
      | 1    | yes   | no       | yes       | yes  | yes     | no    |
      | 2    | no    | yes      | yes       | no   | no      | no    |
      | 3    | no    | yes      | no        | no   | no      | yes   |
    }
    == W-001
    location SIL requires put-away, pick, bins
    expect location SIL requires put-away yes, requires receive no, bins yes
    == W-012 W-073 W-074 T-276
    tracking code LOTALL lot specific
    item LOTW unit PCS tracked LOTALL
    location SIL requires put-away, pick, bins
    bins A1..A2 at SIL
    receive 6 of LOTW lot L1 in bin A1 at SIL
    reclassify 2 of LOTW lot L1 in bin A1 at SIL to bin A2
    expect warehouse entries at SIL {
      | type                | bin | lot | quantity |
      | positive adjustment | A1  | L1  |        6 |
      | movement            | A1  | L1  |       -2 |
      | movement            | A2  | L1  |        2 |
    }
    expect LOTW lot L1 in bin A1 at SIL quantity 4
    == W-008
    item BOLT unit PCS
    vendor V
    location WHI as full warehouse of 1 bins
    purchase order PO1 from V at WHI { 10 of BOLT }
    expect failure warehouse-handling-required { post PO1 receive 4 of line 1 }
    == W-014
    tracking code SNALL serial specific
    item SNW unit PCS tracked SNALL
    location WHI as full warehouse of 2 bins
    expect failure serial-quantity {
      warehouse journal WJ1 at WHI { positive 2 of SNW in bin 1 of PICK { 2 of serial S9 } }
    }
    == W-021
    tracking code LOTALL lot specific
    item LOTW unit PCS tracked LOTALL
    location WHI as full warehouse of 2 bins
    warehouse journal WJ1 at WHI { positive 2 of LOTW lot L1 in bin 1 of PICK }
    expect warehouse tracking of WJ1.1 {
      | lot | quantity |
      | L1  |        2 |
    }
    == W-077
    tracking code LOTEXP lot specific, expiration required
    item LOTX unit PCS tracked LOTEXP
    location WHI as full warehouse of 2 bins
    warehouse journal WJ1 at WHI { positive 2 of LOTX lot L1 in bin 1 of PICK }
    expect failure expiration-required { register WJ1 }
    == W-112
    tracking code LOTALL lot specific
    item LOTW unit PCS tracked LOTALL
    location SIL requires put-away, pick, bins
    bins A1..A2 at SIL
    adjust +8 of LOTW lot L1 in bin A1 at SIL
    adjust +4 of LOTW lot L1 in bin A2 at SIL
    item journal J1 { negative 6 of LOTW lot L1 in bin A1 at SIL }
    expect failure line-tracked { set J1.1 in bin A2 }
    == W-113
    tracking code LOTALL lot specific
    item LOTW unit PCS tracked LOTALL
    location SIL requires put-away, pick, bins
    bins A1..A2 at SIL
    customer C
    adjust +6 of LOTW lot L1 in bin A1 at SIL
    adjust +4 of LOTW lot L1 in bin A2 at SIL
    sales order SO1 to C at SIL { 9 of LOTW in bin A2 }
    select entries for SO1.1
    expect tracking of SO1.1 {
      | lot | quantity |
      | L1  |        4 |
    }
    == W-135
    tracking code LOTALL lot specific
    item MADE unit PCS tracked LOTALL
    location SIL requires pick consumption by inventory pick
    production order MO1 released at SIL { 6 of MADE }
    item journal J1 { output 6 of MADE lot L1 at SIL for MO1.1 }
    post J1
    item journal J2 { output -6 of MADE lot L1 at SIL for MO1.1 }
    expect failure warehouse-handling-required { post J2 }
    == W-143
    tracking code LOTALL lot specific
    item LOTW unit PCS tracked LOTALL
    location SIL requires bins
    bins A1..A2 at SIL
    reclassification journal J1 at SIL
    expect failure nothing-to-get { get bin contents to J1 }
    adjust +6 of LOTW lot L1 in bin A1 at SIL
    get bin contents to J1
    expect tracking of J1.1 {
      | lot | quantity | new-lot |
      | L1  |        6 | L1      |
    }
    == W-157
    item BOLT unit PCS
    location EAST
    adjust +8 of BOLT at EAST
    bin ADJ at EAST
    expect failure location-in-use { set location EAST requires bins }
    convert location EAST to directed with adjustment bin ADJ
    expect warehouse-entries of BOLT {
      | bin | quantity |
      | ADJ |        8 |
    }
    == W-146
    tracking code LOTALL lot specific
    item LOTW unit PCS tracked LOTALL
    location WHI as full warehouse of 2 bins
    stock { 10 of LOTW lot L1 in bin 1 of PICK at WHI }
    warehouse journal WJ1 at WHI { negative 2 of LOTW lot L1 in bin 1 of PICK }
    register WJ1
    calculate adjustment J1 at WHI
    expect failure nothing-to-post { calculate adjustment J1 at WHI }
    == W-007
    location SIL requires put-away, pick, bins
    put-away template T1 { floating }
    set location SIL pick by ranking place by template T1
    expect location SIL pick-policy ranking, template T1
    expect failure template-unknown { set location SIL place by template T9 }
    == W-072c
    location SIL requires bins
    bin B1 at SIL
    bin B2 at SIL
    item NUT unit PCS
    adjust +3 of NUT in bin B1 at SIL
    adjust +1 of NUT in bin B2 at SIL
    count 5 of NUT in bin B1 at SIL
    expect NUT in bin B1 at SIL quantity 5
    expect NUT in bin B2 at SIL quantity 1
    == W-114
    location SIL requires bins
    bin B1 at SIL
    tracking code ON lot specific
    tracking code ALSO lot specific, warranty 1Y
    tracking code OFF lot specific, lot not in warehouse
    item W unit PCS tracked ON
    adjust +1 of W lot L1 in bin B1 at SIL
    adjust -1 of W lot L1 in bin B1 at SIL
    expect failure code-locked { set tracking code ON lot not in warehouse }
    == W-133a
    location SIL requires bins
    bin SHOP at SIL
    bin DONE at SIL
    set location SIL shop floor bin SHOP production out DONE
    item NUT unit PCS
    item BIKE unit PCS
    production order MO1 at SIL { 1 of BIKE needs { 1 of NUT } }
    expect MO1.1 bin DONE
    expect MO1.1.1 bin SHOP
    == W-155
    location SIL requires bins
    bin B1 at SIL
    item NUT unit PCS
    customer C
    adjust +5 of NUT in bin B1 at SIL
    sales order SO1 to C at SIL { 2 of NUT in bin B1 }
    post SO1 ship as SS1
    undo SS1.1
    expect NUT in bin B1 at SIL quantity 5
    """
}
