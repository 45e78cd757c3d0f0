"""Closed lists of English words that several rules lean on."""


def word_set(*lines: str) -> frozenset[str]:
    """The words of ``lines``, written as a person writes a list of words."""
    return frozenset(word for line in lines for word in line.split())


WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.?|Feb\.?|Mar\.|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
)

NAME_PARTICLES = word_set(
    "al al- el bin ben ibn bint abu de del della dela di da do dos das du des la le les van von",
    "der den dem ter ten te zu zur y e i af av los las san ould ag op 't d' o' ap wa",
)
"""Words in lower case that a person's name holds or begins with."""

JOINING_WORDS = word_set(
    "of the and for in on at to de du des der und et e y del della di do da la le les von van a",
    "an against with from by per without under over upon into",
)
"""Words in lower case that stand between the words of a name, never at its end."""

FUNCTION_WORDS = word_set(
    "a about above after again against ahead all along also although amid among an and another",
    "any are around as at away back be because been before behind being below between beyond both",
    "but by can could despite did do does done down due during each either else even ever every",
    "few for from further had has have he her here him his how i if in inside into is it its",
    "itself just last least less like many may me might more most much must my near neither next",
    "no nor not now of off on once one only onto or other our out outside over own per rather s",
    "same she should since so some still such than that the their them then there these they this",
    "those through throughout to too toward towards two under until up upon versus very via vs",
    "was we were what when where whether which while who whom whose why will with within without",
    "would yet you your",
)
"""Words without a name of their own: articles, prepositions, pronouns, auxiliaries."""

HEADLINE_VERBS = word_set(
    "accuse accuses accused add adds agree agrees agreed aim aims announce announces announced",
    "appeal appeals appoint appoints approve approves arrest arrests arrested arrive arrives ask",
    "asks attack attacks attacked back backs ban bans battle battles beat beats begin begins",
    "blame blames blast blasts block blocks boost boosts break breaks bring brings build builds",
    "buy buys call calls cancel cancels claim claims clash clashes clear clears close closes come",
    "comes condemn condemns confirm confirms cut cuts deal defeat defeats defend defends delay",
    "delays demand demands deny denies die dies dead draw draws drop drops ease eases edge edges",
    "end ends enter enters escape escapes expand expands expect expects face faces fail fails",
    "fall falls fear fears fight fights file files find finds fire fires fly flies gain gains get",
    "gets give gives go goes grow grows halt halts head heads help helps hit hits hold holds hope",
    "hopes hunt join joins jump jumps keep keeps kill kills killed launch launches lead leads",
    "leave leaves lift lifts look looks lose loses make makes meet meets mourn mourns move moves",
    "name names named nears offer offers open opens order orders oust ousts pay pays plan plans",
    "plead pleads pledge pledges post posts praise praises predict predicts prepare prepares",
    "probe probes promise promises protest protests pull pulls push pushes quit quits raise",
    "raises rally rallies reach reaches recall recalls recover recovers reject rejects release",
    "releases remain remains report reports resign resigns resume resumes retain retains return",
    "returns reveal reveals rise rises row rule rules run runs sack sacks save saves say says",
    "said score scores see sees seek seeks sell sells send sends set sets shed sheds show shows",
    "shut shuts sign signs sink sinks slam slams slip slips soar soars speak speaks split splits",
    "stand stands start starts stay stays step steps stop stops storm storms strike strikes sue",
    "sues suffer suffers support supports surge surges suspend suspends take takes talk talks",
    "target targets tell tells test tests threaten threatens throw throws top tops travel travels",
    "turn turns unveil unveils urge urges visit visits vote votes vow vows wait waits want wants",
    "warn warns welcome welcomes win wins won withdraw withdraws works wounded",
)
"""Verbs that headlines are made of; in a headline in title case they are no part of a name."""

MONTHS_AND_DAYS = word_set(
    "january february march april may june july august september october november december jan",
    "feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday",
    "saturday sunday mon tue tues wed thu thur thurs fri sat sun",
)

TITLES = word_set(
    "Mr Mrs Ms Miss Mx Dr Prof Professor Sir Dame Lord Lady Baroness Baron Count Countess Sheikh",
    "King Queen Prince Princess Emperor Empress Pope Cardinal Archbishop Bishop Father Sister",
    "Reverend Rev Rabbi Imam Ayatollah Mullah Pastor President Premier Chancellor Minister",
    "Secretary Senator Sen Congressman Congresswoman Representative Rep Governor Gov Mayor",
    "Ambassador Commissioner Judge Justice Attorney Chairman Chairwoman Chief Director Speaker",
    "General Gen Colonel Col Major Maj Captain Capt Lieutenant Lt Sergeant Sgt Admiral Adm",
    "Commander Marshal Brigadier Corporal Private Officer Inspector Detective Constable",
    "Superintendent Coach Manager Monsieur Madame Herr Frau Signor Senor Don Messrs",
)
"""Titles and offices with a capital that stand before a person's name."""

DESK_WORDS = word_set(
    "soccer football cricket baseball basketball tennis rugby golf hockey athletics cycling",
    "boxing squash swimming skiing motorcycling racing badminton volleyball sport sports result",
    "results standings scores schedule draw final finals semifinal semifinals quarterfinal",
    "quarterfinals qualifier qualifiers friendly friendlies leading leaders round games game",
    "match matches team update exclusive analysis opinion editorial feature interview factbox",
    "timeline profile focus preview review digest summary roundup breaking live video watch",
    "photos poll presale filing profit loss earnings forecast mln bln shares stocks market",
    "markets futures h1 h2 q1 q2 q3 q4",
)
"""What desks put into headlines and slugs, which names nothing however it is cased."""

EVENT_WORDS = word_set(
    "Open Cup Masters Championship Championships Prix Games Olympics Olympic Tour Bowl Trophy",
    "Prize Award Awards Festival War Wars Treaty Accord Accords Summit Derby Series Stakes Day",
    "Marathon Classic Revolution Uprising Crisis Election Elections",
)
"""What the last word of an event's name says it is."""

WORK_WORDS = word_set("Chronicles Concerto Diaries Saga Show Sonata Symphony Trilogy")
"""What the last word of a work's or programme's name says it is."""

LAW_WORDS = word_set("Act Amendment Directive Bill")
"""What the last word of a law's name says it is, where no given name opens it."""

FACILITY_WORDS = word_set(
    "Abbey Airport Arena Avenue Ave. Barracks Boulevard Blvd. Bridge Building Castle Cathedral",
    "Amphitheater Amphitheatre Auditorium Coliseum Courthouse Drive Gate Hall Jail Pavilion",
    "Racecourse Raceway Speedway Velodrome",
    "Heliport Highway Hospital Hotel House Lane Mosque Motorway Palace Park Plaza Port Prison Road",
    "Rd. Showground Square St. Stadium Station Street Temple Theatre Theater Tower Towers Tunnel",
)
"""What the last word of a building's, street's or site's name says it is."""

LANDSCAPE_WORDS = word_set(
    "Basin Bay Beach Canal Canyon Channel Coast Delta Desert Falls Forest Glacier Gulf Hills",
    "Island Islands Isles Lake Lakes Mountain Mountains Ocean Peninsula Plateau River Sea",
    "Strait Straits Valley Volcano",
)
"""What the last word of a natural place's name says it is."""

NO_NAMES = word_set(
    "I TV CEO CFO COO MP MPs MEP MEPs PM PhD DVD DVDs CD CDs PC PCs PDA PDAs MP3 LCD USB GHz",
    "MHz SMS RAM HDTV HDTVs Wi-Fi GDP IPO Internet Web Explainer Photo Photograph Photos",
    "Picture Pictures Video Caption Pts GMT UTC EST EDT PST PDT CET BST Halftime Extras Revs",
    "Shr Major-General Lieutenant-General Lieutenant-Colonel Vice-President Vice-Chairman",
    "Director-General Secretary-General Attorney-General Rear-Admiral Vice-Admiral",
    "HIV AIDS SARS DNA RNA IVF MRI CCTV SUV SUVs ATM ATMs VIP VIPs DJ DJs C.E.O. C.F.O. USD",
    "P2P B2B R&B RFID GPRS GSM CDMA WAP MMS DSL ADSL ADSL2 ADSL2+ VoIP IPTV DVR DVRs PVR PVRs TVs",
    "MP3s AI LED LEDs OLED EV EVs AWD RWD FWD 4WD HVAC USB-C USB-A 2G 3G 4G 5G GPS FAQ FAQs Q&A",
    "R&D NFT NFTs ESG ID IDs IRAs ISAs LPG LNG API APIs MMORPG MMORPGs RPG VHS 4K 8K Ticker",
    "anti-Semitism anti-Semitic anti-Semite anti-Semites Anti-Semitism Anti-Semitic Exchequer RSVP",
    "CV CVs Pool MSP MSPs MLA MLAs TDs Image A.D. B.C. A4 SSD SSDs VPN VPNs RGB CPU CPUs GPU GPUs",
    "HDD HIV/AIDS HIV/Aids Aids GP GPs DIY ICT RPM CTR CPM CPMs PDF PDFs JPEG MPEG FM",
    "File SIM SDK HTML XML URL URLs CGI 3D 3-D AWOL XI XV Ethernet Broadband N/A Operating",
)
"""Words in capitals that name nothing, whoever says they do."""

PLAIN_IN_CAPITALS = NO_NAMES | word_set(
    "I I'm I've I'll I'd OK TV CEO CFO COO MP MPs MEP PM PhD DVD CD PC PCs GDP IPO UTC GMT EST",
    "EDT PST BST Mr Mrs Ms Dr Internet Web Net Earth God Christmas Easter Prime Vice Deputy",
    "Foreign Home Interior Finance Defence Defense Chief Executive Officer Act Bill Article",
    "Section Chapter Part Page Table Figure Note Photo Yes No Well Oh Thank Thanks Sunday Street",
    "Road Avenue First Second Third Fourth One Two Three Four Five Six Seven Eight Nine Ten",
    "Division Group Round Total Extras Attendance Scorers Halftime Results Standings Copyright",
    "Reporting Editing Revs Shr Shrs Avg Qtr Mths NOTE Oper",
)
"""Words that have a capital in many sentences and are no names by themselves."""
