"""The words of the generated courses: plain English ones about towns, gardens and workshops."""


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


NOUNS = _words(
    """harbour meadow bridge garden kitchen window ladder basket lantern village river mountain orchard barrel bucket blanket bottle cabin candle carpet
    castle chimney circle clock cloud corner cottage courtyard cupboard curtain desk door drawer engine envelope fence ferry field fountain forest gate glove
    hammer hedge helmet hill island jacket jar journey kettle keyhole lake lamp lane leaf letter library map market mast mirror morning museum needle
    notebook oar oven paddle page painting paper parcel path pebble pencil picture pillow pipe plank plate platform pocket pond porch poster pump quilt
    railway ribbon road roof rope rudder sack sail saddle sawmill school screw seed shed shelf shell ship shoe shovel signal sketch sleeve spoon spring
    square stable staircase station stone story stove stream street string summer sweater table tailor teapot tent thread ticket tower town track trail
    train tray tunnel valley vase violin voyage wagon wall wallet watchmaker water wheel whistle winter wood workshop yard baker builder carpenter clerk
    cook dancer driver farmer fisher gardener guide hunter keeper miller neighbour painter pilot planner player porter potter printer rider sailor singer
    smith stranger student teacher traveller visitor waiter walker weaver winner worker writer answer budget calendar chapter colour comment copy corridor
    counter course custom deadline decade delay design detail diagram direction document draft effort error estimate evening event example exercise figure
    folder forecast frame guess guest habit handle heading holiday idea index interval invoice item joint journal label layer lesson level limit
    list margin material measure meeting member method minute model moment month motion name note notice number object offer opinion order outline
    package panel paragraph part pattern pause phrase plan point practice price prize problem process project purpose question queue receipt record region
    remark repair reply report request result review reward routine row rule sample schedule season section sentence shift shape sign size sound source
    stage step subject summary supply surface survey switch symbol task term theme timetable tool topic unit value version view voice warning week"""
)

#: Regular ones that double no letter: «-s», «-ed» and «-ing» follow from them.
VERBS = _words(
    """add answer arrange ask attach balance bake borrow brush call carry change check clean climb close collect compare complete connect
    consider cook copy count cover create cross decorate deliver describe design discover divide estimate examine explain explore fasten fill finish
    fold follow gather greet guard guide handle harvest help improve inspect invite join label learn lift list load locate lower manage
    measure mend mention move notice number observe offer open order organise paint pass photograph place plant polish postpone pour practise
    prepare present preserve protect pull push question raise reach record reduce remember remind remove renew repair repeat replace report request rescue
    return review roll save select separate serve share sharpen show signal simplify sketch sort spare start store stretch study support
    suggest surround test touch trace train transport treat trust turn use value visit warn wash watch water weigh welcome"""
)
ADJECTIVES = _words(
    """narrow quiet early gentle heavy light wooden broken careful cheerful clear clever cold common copper correct curious dark deep distant dry dusty eager
    empty exact fair faithful famous fancy fast final firm flat fresh friendly full general golden grand grateful green grey handy happy hidden high hollow
    honest huge humble ideal kind large late lasting leather level little local lonely long loose loud lucky main mild modern neat new noble noisy
    northern old open ordinary patient plain pleasant polite practical precious pretty proper proud pure quick rare ready recent red regular rich rough round
    rural safe salty sandy second secret separate serious shallow sharp short shy silent silver simple slender slow small smooth soft solid southern spare
    steady steep sticky stiff straight strange strong sturdy sudden sunny sweet tall tender thick thin third tidy tiny true uneven useful usual vast warm
    western wet whole wide wild wise wonderful yellow young"""
)

ADVERBS = _words(
    """slowly quietly gently carefully often sometimes rarely usually together again early later soon today tomorrow indoors outdoors upstairs downstairs
    nearby everywhere twice weekly daily yearly easily firmly freely gladly kindly neatly openly partly patiently plainly politely properly quickly safely
    sharply simply smoothly softly steadily strongly swiftly tightly warmly widely wisely"""
)

PLACES = _words(
    "above across along around before behind below beside between beyond inside near opposite outside over past through towards under within"
)

LINKS = _words("because although before after while whenever until once since where")


def several(noun: str) -> str:
    """``harbour`` → ``harbours``."""
    if noun.endswith(("s", "x", "ch", "sh")):
        return f"{noun}es"
    if noun == "leaf" or noun == "shelf":
        return f"{noun[:-1]}ves"
    return f"{noun[:-1]}ies" if noun[-1] == "y" and noun[-2] not in "aeiou" else f"{noun}s"


def does(verb: str) -> str:
    """``carry`` → ``carries``."""
    return several(verb)


def did(verb: str) -> str:
    """``carry`` → ``carried``, for regular verbs."""
    if verb[-1] == "y" and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ied"
    return f"{verb}d" if verb.endswith("e") else f"{verb}ed"


def doing(verb: str) -> str:
    """``bake`` → ``baking``."""
    return f"{verb[:-1]}ing" if verb.endswith("e") else f"{verb}ing"
