import { phraseSet, wordSet } from '../tables/word-set.ts';

/** Last (or first) words of a name that say organisation. */
export const organisationHeads = wordSet(
	`ospreys dragons dons blues lions tigers sharks wasps saints falcons bulls eagles warriors raiders
	giants bears cubs yankees sox lakers rovers county-fc wolves panthers kings rams saracens harlequins
	university college school academy institute institution council party corporation corp inc ltd
	plc llc co company companies group holdings bank ministry department agency association union
	federation confederation commission committee court parliament assembly congress senate house
	office bureau authority service services board trust foundation fund society club centre center
	organisation organization church army navy force forces corps police guard brigade regiment
	alliance coalition league command exchange airlines airways motors systems technologies
	technology software laboratories labs laboratory industries international studios pictures
	records entertainment broadcasting media press newspapers publishing gazette times post
	telegraph herald tribune journal guardian observer mirror express mail news chronicle daily
	hospital museum gallery orchestra theatre ballet opera partners associates consulting research
	securities insurance energy oil gas petroleum steel telecom communications networks electronics
	stores supermarkets rovers united wanderers athletic albion hotspur rangers celtic fc afc rfc
	secretariat treasury cabinet government administration directorate constabulary inspectorate
	lobby campaign movement front watch forum network team squad battalion militia resistance
	brotherhood chiefs staff intelligence pact tribunal ombudsman registry circus panel
	unicef magazine city-council taskforce task-force nato cooperative co-operative conservatives
	democrats liberals republicans nationalists unionists greens socialists`
);

/** Last words of a name that say place. */
export const placeHeads = wordSet(
	`river street road avenue lane lake mount mountain mountains island islands isle sea ocean
	valley airport park square bay bridge palace castle peninsula desert strait straits channel
	coast gulf canal beach hill hills forest county province region district state territory
	city town village stadium arena hall tower towers plaza station port harbour harbor base
	prison jail hotel cathedral abbey temple mosque gate heights falls cape delta plateau
	east west north south sands trafford zone strip`
);

/** First words of a name that say place. */
export const placeLeads = wordSet('st mount lake cape fort gulf strait bay isle san santa port');

/** Words inside a name that say event. */
export const eventHeads = wordSet(
	`war wars cup games olympics championship championships open prix summit festival awards award
	election elections day league marathon tournament trophy masters series tour olympiad
	expo fair conference treaty agreement accord accords revolution uprising massacre crisis
	holocaust depression carnival derby grand-prix slam nations premiership oscars oscar
	baftas bafta grammys grammy brits golden-globes referendum inquiry convention
	protocol operation battle christmas easter ramadan thanksgiving hurricane`
);

/** Last words of a name that say weapon, vessel or vehicle of war. */
export const weaponHeads = wordSet(
	`missile missiles bomb rocket rockets rifle tank drone bomber helicopter helicopters penetrator
	howitzer howitzers torpedo submarine destroyer frigate carrier warhead launcher fighter jet
	jets aircraft tiltrotor interceptor interceptors`
);

/** Last words that make a run the name of a work, law, product or programme. */
export const otherHeads = wordSet(
	`act bill law code plan programme program project report review charter constitution budget
	speech street-journal album show awards-show edition prize medal index average
	directive regulation scheme initiative policy windows office-suite`
);

export const newsAgencies = phraseSet(
	`TASS|Itar-Tass|Interfax|RIA Novosti|RIA|Sputnik|Yonhap|Xinhua|KCNA|Korean Central News Agency|
	Kyodo|Kyodo News|Jiji|Jiji Press|Reuters|AP|Associated Press|AFP|Agence France-Presse|
	Agence France Presse|UPI|United Press International|Press Association|PA|ANSA|EFE|DPA|dpa|
	Deutsche Presse-Agentur|Bloomberg|Bloomberg News|Dow Jones Newswires|PTI|Press Trust of India|
	IRNA|Fars|Tasnim|ISNA|Anadolu|Anatolia|SANA|Petra|MENA|WAM|Bernama|Antara|VNA|ANI|Ukrinform|
	Unian|UNIAN|BelTA|Tanjug|APA|CTK|PAP|MTI|Lusa|Belga|ANP|TT|NTB|Ritzau|Central News Agency|
	Zhongguo Xinwen She|Getty Images`
);

export const knownOrganisations = phraseSet(
	`EU|European Union|UN|U.N.|United Nations|NATO|Nato|OPEC|Opec|IMF|World Bank|WTO|WHO|IAEA|OECD|
	OSCE|ASEAN|African Union|Arab League|G7|G8|G20|FBI|CIA|NSA|MI5|MI6|KGB|FSB|GRU|Pentagon|
	White House|Kremlin|Downing Street|Number 10|Whitehall|Westminster|State Department|Treasury|
	Congress|Senate|Knesset|Duma|Bundestag|Bundesbank|Commons|Lords|House of Commons|
	House of Lords|House of Representatives|Scotland Yard|Hamas|Hezbollah|Hizbollah|Fatah|Taliban|
	al-Qaeda|Al-Qaeda|al-Qaida|Al Qaeda|Islamic State|ISIS|ISIL|Houthi|Houthis|Mossad|Likud|
	Labour|Tory|Tories|Conservatives|Conservative|Lib Dems|Lib Dem|Liberal Democrats|
	Liberal Democrat|Democrats|Republicans|Democrat|Republican|GOP|UKIP|Plaid Cymru|SNP|BNP|
	Sinn Fein|DUP|IRA|Provisional IRA|TUC|CBI|NHS|BBC|ITV|CNN|NBC|CBS|ABC|Fox|Fox News|MSNBC|NHK|
	Sky|BSkyB|Channel 4|Channel Five|RFE/RL|Radio Free Europe|Voice of America|Current Time|
	Al Jazeera|Al-Jazeera|Al Arabiya|New York Times|Washington Post|Wall Street Journal|
	Financial Times|Guardian|Observer|Daily Mail|Daily Telegraph|Sunday Times|Daily Mirror|
	Le Monde|Der Spiegel|Japan Times|USA Today|Los Angeles Times|Pravda|Izvestia|Kommersant|
	Rossiiskaya Gazeta|Rossiyskaya Gazeta|Microsoft|Apple|Google|IBM|Intel|Sony|Nintendo|Nokia|
	Samsung|Motorola|Yahoo|Amazon|eBay|AOL|Time Warner|Oracle|PeopleSoft|Dell|HP|Hewlett-Packard|
	Cisco|Siemens|Philips|Toshiba|Hitachi|Panasonic|Ericsson|Vodafone|Orange|Boeing|Airbus|EADS|
	Lockheed Martin|Raytheon|Toyota|Honda|Nissan|Ford|General Motors|GM|Chrysler|DaimlerChrysler|
	Volkswagen|BMW|Fiat|Renault|Peugeot|Ferrari|McLaren|Yukos|Gazprom|Rosneft|Lukoil|BP|Shell|
	Exxon|ExxonMobil|Chevron|Total|Barclays|HSBC|Lloyds|Citigroup|JP Morgan|Goldman Sachs|
	Morgan Stanley|Merrill Lynch|Deutsche Bank|UBS|Credit Suisse|Deutsche Boerse|Euronext|
	London Stock Exchange|LSE|Fed|Federal Reserve|Bank of England|European Central Bank|ECB|
	European Commission|European Parliament|Tesco|Asda|Sainsbury's|Marks & Spencer|M&S|Wal-Mart|
	Walmart|McDonald's|Coca-Cola|Coca Cola|Pepsi|Nike|Adidas|Disney|Warner Bros|Universal|
	Paramount|MGM|DreamWorks|Pixar|Vivendi|EMI|Twitter|Facebook|YouTube|Netflix|Uber|Tesla|SpaceX|
	Arsenal|Chelsea|Liverpool FC|Manchester United|Man Utd|Man United|Manchester City|Man City|
	Tottenham|Spurs|Everton|Newcastle United|Aston Villa|Real Madrid|Barcelona FC|AC Milan|
	Inter Milan|Juventus|Bayern Munich|Ajax|PSV|Uefa|UEFA|Fifa|FIFA|IAAF|IOC|FA|RFU|IRB|WRU|SRU|
	ICC|ECB|PCB|LTA|ATP|WTA|Amnesty International|Human Rights Watch|Greenpeace|Oxfam|Red Cross|
	Red Crescent|Unicef|UNICEF|Unesco|UNESCO|UNHCR|Nasa|NASA|Army|Navy|Air Force|Marine Corps|
	Royal Navy|Royal Air Force|RAF|Coast Guard|Revolutionary Guards|IDF|Interpol|Europol|
	Supreme Court|High Court|Court of Appeal|Foreign Office|Home Office|Cabinet Office|
	Ministry of Defence|MoD|Chancery|Met|Nasdaq|Wall Street|Roma|Lazio|Celtic|Rangers|
	Standard & Poor's|Moody's|Fitch|S&P|Sotheby's|Christie's|Lloyd's|Opel|Saab|Ubisoft|Sega|
	Codemasters|Atari|Activision|Electronic Arts|EA|Skype|Symantec|Napster|MPAA|RIAA|BPI|BT|NTL|AT&T|Verizon|
	MCI|WorldCom|Enron|Parmalat|LVMH|Unilever|Nestle|Bayer|Pfizer|GlaxoSmithKline|AstraZeneca|
	Glazer Ltd|Rolls-Royce|Rover|MG Rover|Jaguar|BAE|BAE Systems|British Airways|BA|Ryanair|
	EasyJet|easyJet|Virgin|Air France|KLM|Lufthansa|Alitalia|Swissair|Delta|United Airlines`
);

export const knownEvents = phraseSet(
	`World War I|World War II|World War One|World War Two|First World War|Second World War|Cold War|
	Gulf War|Vietnam War|Iraq War|Korean War|Olympics|Olympic Games|Oscars|Oscar|Bafta|Baftas|
	Grammy|Grammys|Golden Globe|Golden Globes|Brit Awards|Brits|Turner Prize|Booker Prize|
	World Cup|European Cup|Champions League|Premier League|Premiership|FA Cup|League Cup|
	Carling Cup|Uefa Cup|UEFA Cup|Six Nations|Heineken Cup|Davis Cup|Ryder Cup|Wimbledon|
	French Open|US Open|Australian Open|Roland Garros|Grand Slam|Grand Prix|Tour de France|
	Super Bowl|Holocaust|Christmas|Easter|Ramadan|New Year|Boxing Day|Serie A|La Liga|Bundesliga|
	Euro 2004|Ashes|Cannes Film Festival|Sundance|Sundance Film Festival|Live Aid|Live 8|Band Aid|
	Glastonbury|Brexit|Tri-Nations|Olympic|Olympiad|Paralympics|Christmas Day|Grand National|Commonwealth Games|Formula One|Formula 1`
);

export const extraPlaces = phraseSet(
	`Kursk|Crimea|Donbas|Donbass|Donetsk|Luhansk|Middle East|Far East|West Bank|Gaza|Gaza Strip|
	Golan Heights|Jerusalem|Kashmir|Chechnya|Kurdistan|Korean Peninsula|Balkans|Baltic|Baltics|
	Scandinavia|Europe|Western Europe|Eastern Europe|Central Europe|Asia|Central Asia|Africa|
	North Africa|West Africa|East Africa|Southern Africa|Latin America|South America|
	North America|Central America|Caribbean|Mediterranean|Eastern Mediterranean|Pacific|Atlantic|
	Indo-Pacific|Asia-Pacific|Arctic|Antarctic|Antarctica|Indian Ocean|Pacific Ocean|
	Atlantic Ocean|Arabian Sea|Red Sea|Black Sea|Caspian Sea|North Sea|South China Sea|
	Persian Gulf|Gulf|West|East|Balkan|Fordow|Natanz|Diego Garcia|Hollywood|Silicon Valley|
	Manhattan|Brooklyn|Bronx|Washington DC|Washington D.C.|New York City|Kyiv|Kiev|Odessa|Odesa|
	Kharkiv|Kherson|Zaporizhzhia|Mariupol|Bakhmut|Hong Kong|Macau|Tibet|Xinjiang|Okinawa|
	Guantanamo|Guantanamo Bay|Falklands|Falkland Islands|Gibraltar|Ulster|Highlands|Midlands|
	West Midlands|East Midlands|South West|South East|North West|North East|West Country|East Anglia|Yorkshire|Lancashire|Kent|Essex|Sussex|Surrey|Cornwall|Devon|
	Somerset|Dorset|Hampshire|Wiltshire|Norfolk|Suffolk|Cumbria|Merseyside|Tyneside|Teesside|
	Humberside|Cambridgeshire|Oxfordshire|Berkshire|Buckinghamshire|Hertfordshire|Bedfordshire|
	Northamptonshire|Leicestershire|Nottinghamshire|Derbyshire|Staffordshire|Shropshire|Cheshire|
	Worcestershire|Herefordshire|Gloucestershire|Warwickshire|Lincolnshire|Northumberland|Durham|
	Fallujah|Falluja|Basra|Najaf|Tikrit|Mosul|Kirkuk|Darfur|Aceh|Catalonia|Bavaria|Siberia|
	Old Trafford|Anfield|Stamford Bridge|Highbury|Wembley|Twickenham|Murrayfield|Croke Park|
	Lansdowne Road|Millennium Stadium|Ibrox|Celtic Park|Goodison Park|Villa Park|St James' Park|
	White Hart Lane|Elland Road|Hampden|Hampden Park|Lord's|Bernabeu|Nou Camp|San Siro|
	Heathrow|Gatwick|Stansted|Broadway|West End|Oxford|Cambridge|Davos|Geneva|Brussels|The Hague|
	Cannes|Las Vegas|LA|NYC|Hague|Edinburgh|Cardiff|Belfast|Aberdeen|Dundee|Swansea|Hampshire|
	Washington|Paris|Boston|Sydney|Florence|Milan|Houston|Dallas|Austin|Denver|Lincoln|Victoria|
	Charlotte|Orlando|Jackson|Lancaster|Nottingham|Derby|Chester|Preston|Stafford|Wellington|
	London|Paris|Rome|Birmingham|Manchester|Liverpool|Glasgow|Leeds|Bristol|Newcastle|Chicago|
	Los Angeles|San Francisco|New York|Philadelphia|Seattle|Miami|Detroit|Baltimore|Toronto|Vancouver|
	Montreal|Melbourne|Perth|Brisbane|Adelaide|Auckland|Mumbai|Calcutta|Shanghai|Dubai|Istanbul|
	Munich|Frankfurt|Hamburg|Barcelona|Turin|Naples|Marseille|Rotterdam|Zurich|St Petersburg|Osaka|
	Leicester|Bradford|Sheffield|Coventry|Burnley|Norwich|Ipswich|Plymouth|Southampton|Portsmouth|
	Exeter|Worcester|York|Wigan|Sunderland|Middlesbrough|Hull|Luton|Watford|Swindon|Northampton|
	Peterborough|Blackburn|Oldham|Rochdale|Stockport|Doncaster|Rotherham|Barnsley|Huddersfield|
	Halifax|Torquay|Basingstoke|Shrewsbury|Torbay|Hartlepool|Scunthorpe|Gateshead|Wrexham|
	Inverness|Londonderry|Galway|
	Brighton|Bournemouth|Blackpool|Strasbourg|Seoul|Pyongyang|DC`
);

/** Creeds, languages, diseases, formats: capitals that name no actor and no place. */
export const otherNames = phraseSet(
	`Islam|Islamic|Muslim|Muslims|Christian|Christians|Christianity|Catholic|Catholics|Protestant|
	Protestants|Jewish|Jew|Jews|Judaism|Hindu|Hindus|Buddhist|Buddhists|Buddhism|Sikh|Sikhs|Sunni|
	Sunnis|Shia|Shias|Shiite|Shiites|Anglican|Anglicans|Methodist|Orthodox|Semitic|Hebrew|Arabic|
	Mandarin|Cantonese|Gaelic|Bible|Koran|Quran|God|Allah|Internet|Web|World Wide Web|Wi-Fi|
	Bluetooth|Linux|Windows|PlayStation|Xbox|iPod|GameBoy|Game Boy|Walkman|Powerbook|Betamax|
	Blu-ray|HD-DVD|Aids|HIV|TB|Tuberculosis|Hepatitis|Ebola|Covid|Covid-19|Alzheimer's|Parkinson's|
	FTSE|FTSE 100|Dow Jones|Nikkei|Dax|Brent|Nobel Prize|Twin Towers|White Paper|Green Paper|
	National Insurance|Constitution|Bill of Rights|AI|MP3|JPEG|Magna Carta|Bafta`
);
