/** 256 short words of things, none of which is taken for another or for something rude. */
export const cardWords = `
acorn amber anchor apple apron arrow atlas autumn badge baker balcony ball bamboo banana barn basket
beach bean bear beaver bell bench berry bicycle birch blanket boat book bottle bowl branch bread
breeze brick bridge broom brush bucket butter button cabin cactus camel camera candle canoe canyon carpet
carrot castle cedar cellar chair chalk cheese cherry chess chimney circle clay cliff clock cloud clover
coat cobra coffee comet compass copper coral cotton crane crayon crown cup daisy desert desk dolphin
donkey door dragon drum duck dune eagle ear earth echo elbow elm engine fabric falcon fan
farm feather fence fern ferry fiddle field finch fire flag flute fog forest fork fountain fox
frost garden garlic gate ginger giraffe glacier glass globe glove goat gold goose grape grass guitar
hammer harbor hat hazel hedge helmet hill honey hook horse hotel house ice igloo ink iron
island ivory jacket jar jungle kettle key kite kitten ladder lake lamp lantern leaf lemon letter
library lily lion lizard lobster lotus lumber magnet mango maple marble market meadow melon mirror mitten
moon moss mountain museum mustard napkin needle nest noodle north nutmeg oak ocean olive onion orange
orchard otter owl paddle palace panda paper parrot peach pearl pebble pencil penguin pepper piano pillow
pilot pine planet plum pocket pond poppy potato puzzle rabbit radio rain raven ribbon river robin
rocket rope rose saddle salmon sand scarf school sea shell silver sky snow soap sofa spoon
spring square stable star stone storm stove straw street sugar summer sun swan table teapot tiger
`
	.trim()
	.split(/\s+/);
