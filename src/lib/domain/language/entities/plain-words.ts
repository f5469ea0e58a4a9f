import { wordSet } from '../tables/word-set.ts';

/** Words that never begin a name by themselves, however they are written. */
export const functionWords = wordSet(
	`a an the this that these those my your his her its our their i you he she it we they me him us
	them who whom whose which what when where why how there here and but or nor so yet for if as at
	by in of on to up out off over under with without within from into onto upon about above after
	again against all almost along also although always among another any anyone anything are aren't
	around be because been before being below between both can can't cannot could couldn't did
	didn't do does doesn't doing don't down during each either else even ever every everyone
	everything few further had hadn't has hasn't have haven't having however isn't is just least
	less let like many may maybe might more moreover most much must neither never no nobody none
	not nothing now once one only other others ought own per perhaps quite rather same shall should
	since some somebody someone something still such than then though through throughout thus too
	toward towards two three four five six seven eight nine ten until unlike very was wasn't we're
	were weren't while whether will won't would wouldn't yes you're it's he's she's that's there's
	i'm i've we've they've they're let's what's who's via versus vs despite amid besides beyond
	behind beneath beside except inside outside near past till yet today tomorrow yesterday tonight
	meanwhile nevertheless nonetheless otherwise instead indeed hence therefore later earlier soon
	recently last next first second third according following based given asked compared thanks
	former new old ex-president ex-minister sources officials analysts critics experts`
);

export const calendarWords = wordSet(
	`monday tuesday wednesday thursday friday saturday sunday january february march april may june
	july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
	mon tue wed thu fri sat sun`
);

/** Lower-case words that may stand inside a name between two capitalised parts. */
export const nameParticles = wordSet(
	`de da do dos das di del della delle van von der den ter ten la le bin ibn al el ul ud y e und
	zu af av al- el- dal du des abu`
);

/** Words that join the parts of an organisation's or place's name. */
export const joiningWords = wordSet('of for the and & de du des der di on in to');
