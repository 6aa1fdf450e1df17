"""Spanish words of one's own death. Spellings without accents are found too; `=` where it decides the meaning."""

END_LIFE = """matarme | suicidarme | quitarme la vida | quitarme de en medio | quitarme del medio | ahorcarme
        | colgarme | pegarme un tiro | darme un tiro | meterme un tiro | meterme un balazo | darme un balazo
        | pegarme un balazo | dispararme | volarme la cabeza | volarme los sesos | volarme la tapa de los sesos
        | cortarme las venas | abrirme las venas | cortarme las muñecas | tirarme * puente | tirarme * balcón
        | tirarme * azotea | tirarme * ventana | tirarme * metro | tirarme * tren | tirarme * vías
        | tirarme al vacío | tirarme al río | tirarme al mar | tirarme de un* | tirarme desde | tirarme de aquí
        | tirarme a las vías | tirarme a la vía | tirarme abajo | tirarme por la ventana | tirarme del puente
        | tirarme del balcón | tirarme de la azotea | tirarme del techo | tirarme del edificio | tirarme al tren
        | tirarme al metro | tirarme debajo de | tirarme delante de | tirarme por el balcón
        | tirarme por el viaducto | tirarme a los carros | lanzarme * puente | lanzarme al vacío
        | lanzarme al metro | lanzarme al tren | lanzarme del puente | lanzarme de la azotea | lanzarme del balcón
        | lanzarme a las vías | lanzarme por la ventana | aventarme * puente | aventarme del puente
        | aventarme al metro | aventarme a las vías | aventarme de | arrojarme al vacío | arrojarme a las vías
        | arrojarme al río | arrojarme del puente | saltar del puente | saltar de la azotea | saltar del balcón
        | saltar al vacío | saltar por la ventana | saltar a las vías | saltar al metro | saltar desde *
        | saltar de aquí | envenenarme | prenderme fuego | prenderme candela | darme candela | quemarme a lo bonzo
        | desvivirme | desvivirse yo | autoeliminarme | eliminarme | aniquilarme | acabar con mi vida
        | acabar con mi existencia | acabar conmigo misma | acabar conmigo mismo | acabar con mi sufrimiento
        | terminar con mi vida | terminar con mi existencia | terminar mi vida | poner fin a mi vida
        | ponerle fin a mi vida | ponerle fin a esto | poner fin a esto | poner fin a todo | ponerle fin a todo
        | ponerle punto final a * | tomarme todas | tomarme todas las pastillas | tomarme todo el frasco
        | tomarme el frasco | tragarme todas | tomarme las pastillas todas | irme de este mundo
        | irme de esta vida | partir de este mundo | dejar este mundo | dejar esta vida | borrarme del mapa
        | borrarme de este mundo | quitar la vida | matarme yo | kms | ctb | unalive | inmolarme
        | hacerme el harakiri | meter la cabeza en el horno | tomar veneno | tomarme un veneno | tomar raticida
        | tomar cloro | tomarme el cloro | tomarme toda la caja | empastillarme | echarme al río
        | echarme a las vías | botarme del puente | botarme del balcón | dejarme morir | meterme un plomazo
        | ahogarme en el río | ahogarme en el mar | desangrarme | reventarme contra"""

CONCEPTS = {
    # Shared names, read by the guards.
    "I": "yo | me | mí | conmigo | soy | estoy | tengo | quiero",
    "OTHER": """él | ella | ellos | ellas | mi mamá | mi madre | mi papá | mi padre | mi vieja | mi viejo
        | mi hermano | mi hermana | mi hijo | mi hija | mi abuela | mi abuelo | mi tío | mi tía | mi primo
        | mi prima | mi amigo | mi amiga | mi esposo | mi esposa | mi marido | mi mujer | mi pareja
        | mi compañero* | mi compañera* | mi vecino | mi vecina | mi jefe | mi jefa | el poeta | la poeta
        | el protagonista | la protagonista | el personaje | la gente | un señor | una señora | un chico
        | un muchacho | una muchacha | un preso | el preso | los presos | un joven | una joven | alguien
        | el interrogador | un compatriota | el vecino | la vecina | mi profe* | mi roommate | un conocido
        | el tipo | otro | otra""",
    "NEG": """no | nunca | jamás | tampoco | ni | no es que | no digo que | no creo que | no pienso que
        | no significa que | no he pensado en | nunca he pensado en | nunca pensé en | no pensaba en | no voy a
        | no estoy pensando en | no tengo | no quiere decir que | no se trata de | nada de | para nada
        | no hablo de | no me refiero a | nunca se me ha ocurrido | ni loca | ni loco | ni muerto | ni muerta
        | no tengo ganas de | ni ganas de | ya no tengo ganas de""",
    "NEG_AFTER": """ni nada de eso | ni mucho menos | ni nada por el estilo | no es lo mío | ni se me ocurre
        | ni se me pasa | ni en broma | ni loca | ni loco | es un decir | es una forma de hablar
        | era una forma de hablar | es un dicho""",
    "BREAK": """pero | sino | aunque | sin embargo | , | : | puedo más | puedo mas | puedo con | aguanto
        | soporto | duermo | doy más | doy para más | sé qué | sé como | sé cómo | como nada | tengo fuerzas
        | tengo a nadie | tengo nada | veo salida | encuentro salida | importa | sirvo | sirve | quiero vivir
        | quiero seguir | quiero estar | porque | solo | que quiero""",
    "PAST": """hace años | hace muchos años | hace tiempo | hace mucho | hace un año | hace dos años
        | hace tres años | hace diez años | hace cinco años | hace quince años | hace veinte años | años atrás
        | en aquel tiempo | en aquella época | en esa época | en aquellos años | en ese entonces
        | en aquel entonces | por entonces | antes de llegar | cuando era | de adolescente | de niña | de niño
        | de joven | de jovencita | de chamo | de chama | de pequeña | de pequeño | de chico | de chica
        | en la adolescencia | a los quince | a los dieciséis | a los diecisiete | a los veinte | en el colegio
        | cuando llegué | cuando estaba presa | cuando estaba preso | cuando estuve presa | cuando estuve preso
        | en los noventa | en los ochenta | el año que llegué | el primer año | recién llegada | recién llegado
        | en mis tiempos | alguna vez | hubo un tiempo | hubo una época | antes pensaba | antes quería | antes me
        | solía | 197* | 198* | 199* | 200* | 201* | 2020 | 2021 | 2022 | 2023 | en el 73 | en el 18""",
    "RESOLVED": """ya pasó | eso ya pasó | ya lo superé | lo superé | superado | superada | quedó atrás
        | quedo atrás | ya no pienso así | ya no pienso en eso | ya no lo pienso | ya no lo hago
        | gracias a dios no lo hice | menos mal que no | por suerte no lo hice | qué bueno que no
        | me alegro de no haberlo | me alegra no haberlo | hoy estoy bien | hoy duermo bien | hoy doy
        | hoy soy feliz | hoy tengo ganas de vivir | hoy me río | hoy celebro | ahora estoy bien | ya estoy bien
        | estoy mejor | qué lejos | ya ni me acuerdo | cosa del pasado | agua pasada | otra persona entonces
        | no ha vuelto | no me ha vuelto | hoy quiero vivir | sigo viva y contenta | sigo vivo y contento
        | que no lo hago | acompaño a otros | me siento bien | qué tiempos aquellos | ya no me corto""",
    "CURRENT": """hoy | ahora | ahorita | últimamente | estos días | esta noche | esta semana | cada noche
        | todas las noches | ya no | llevo días | llevo semanas""",
    "STILL": """otra vez | de nuevo | todavía | aún | sigo | sigue* | siguen | volví a | volvió | volvieron
        | he vuelto | me volvió | regresó | recaí | nuevamente""",
    "SAID": """dijo | dice | dicen | decía | decían | dijeron | escribió | escribe | escribieron | grita | gritó
        | gritaba | gritaban | repetía | repetían | repite | canta | cantaba | contó | suelta | pone | ponía
        | según | preguntó | se llama | se titula | titulada | titulado""",
    "MEANT": """hablaba de | hablaba del | me refería a | me refería al | quise decir | quería decir | era por
        | lo decía por | cuando dije | cuando digo | cuando escribí | cuando puse | no me malinterprete*
        | no me malentienda* | es un decir | es una forma de hablar | era una forma de hablar | es un dicho
        | metafóricamente | en sentido figurado""",
    "WORK": """canción | canciones | letra | letras | tema de | coro | bolero | bachata | ranchera | tango
        | salsa de | poema* | poemario | verso* | novela* | libro | libros | cuento | cuentos | relato | película
        | peli | pelis | serie | telenovela | capítulo | episodio | temporada | documental | obra de teatro
        | en mi obra | en la obra | la obra | obra | teatro | guion | guión | personaje* | protagonista | escena
        | noticia* | noticiero | noticiario | titular | titulares | periódico | prensa | reportaje | artículo
        | columna | ensayo | tesis | paper | investigación | encuesta | cuestionario | phq | phq-9 | escala
        | taller | curso de | capacitación | formación | seminario | charla | conferencia | folleto | cartel
        | pancarta | mural | podcast | videojuego | juego | jugando | jugué | partida | nivel | free fire
        | fortnite | minecraft | fifa | call of duty | dominó | ajedrez | ludo | boss | torneo | partido
        | exposición | museo | traduzco | traducir | traducción | traduciendo | examen de | diccionario | refrán
        | consigna | lema | línea de ayuda | voluntari* | memorial | vigilia | el acto por | homenaje | himno
        | grafiti | chiste | meme""",
    "JOKE": """jaja* | jajaj* | jeje* | jiji* | ja ja | haha* | lol | xd | es broma | broma | bromeo | 😂 | 🤣
        | 😅 | :) | :d | :-) | 😆 | 😄 | 🙈 | 😜""",
    # Shared names, read by rules of other languages too.
    "DIE": """morir | morirme | estar muerta | estar muerto | no existir | desaparecer para siempre
        | dejar de existir | dejar de vivir | la muerte""",
    "KILL_SELF": END_LIFE,
    "SUICIDE": """suicidio | el suicidio | suicidarme | ideas suicidas | pensamientos suicidas | suicida
        | suisidio | suicidarm | suicidarse""",
    # Own death.
    "ES_PHRASE": """quiero morir | quiero morirme | me quiero morir | quiero matarme | me quiero matar
        | quiero suicidarme | me quiero suicidar | voy a matarme | voy a suicidarme | me voy a matar | suicidarme
        | quitarme la vida | kiero morir | kiero morirme | kiero matarme | qiero morir | quiero morime
        | kiero matrme | qiero matarme | kiero morrme | quiero mrir | me kiero morir | me kiero matar
        | me qiero morir | m kiero morir | m kiero matar | kiero suicidarme | quiero matrme""",
    "ES_WANT": """quiero | kiero | qiero | quero | quisiera | deseo | desearía | deseando | prefiero | preferiría
        | preferiria | anhelo | ansío | necesito | me gustaría | me provoca | me dan ganas de | tengo ganas de
        | ganas de | muchas ganas de | ganas locas de | unas ganas de | con ganas de | ganas horribles de
        | ganas inmensas de | sueño con | pido | le pido a dios | ruego | rezo para | rezo por | solo pienso en
        | lo único que quiero es | lo que quiero es | mejor | más me vale | me urge | muero por | suplico | añoro
        | qro | kro | qisiera | kisiera""",
    "ES_DIE": """morir | morirme | morirme ya | morirse uno | estar muerta | estar muerto | verme muerta
        | verme muerto | la muerte | que me muera | que me muriera | que me lleve la muerte | que me lleve dios
        | que dios me lleve | que me recoja dios | que diosito me * | que me lleve de una vez | que me lleve ya
        | que me lleve | no existir | dejar de existir | dejar de vivir | dejar de respirar | no estar viva
        | no estar vivo | no vivir | no vivir más | no haber nacido y morir | descansar para siempre
        | descansar en paz | el descanso eterno | dormir para siempre | dormirme para siempre
        | dormir y no despertar * más | desaparecer para siempre | desaparecer de este mundo
        | desaparecer del mundo | desaparecer de la tierra | desaparecer de la faz * | irme con dios
        | irme con diosito | irme al cielo | irme al otro lado | cruzar al otro lado | pasar al otro lado
        | irme pa'l otro lado | irme para el otro lado | estar bajo tierra | estar tres metros bajo tierra
        | estar en una tumba | estar en el cementerio | irme con los que * | irme con mis muertos
        | irme con mi madre muerta | irme con mi hijo muerto | reunirme con * muert* | reunirme con los *
        | acabar ya con esto | que se acabe mi vida | que se termine mi vida | que me maten de una vez | morir ya
        | morir hoy | apagarme para siempre | irme de una vez por todas de esta vida | dejar de estar
        | no estar más aquí | no estar más en este mundo | unalive | 💀 | ⚰️ | ir de este mundo | ir de esta vida
        | marcharme de este mundo | morirme de una vez | acabar de una vez con mi vida | irme ya de este mundo
        | morirm | mrirme | morirme d vdd | que se me pare la respiración | que se me pare el corazón | se me apague la vida""",
    "ES_ACT": END_LIFE,
    "ES_BE_DEAD": """ojalá me muera | ojalá me muriera | ojalá me muriese | ojalá estuviera muerta
        | ojalá estuviera muerto | ojalá me hubieran matado | ojalá me muriera ya | ojala me muera
        | estaría mejor muerta | estaría mejor muerto | estoy mejor muerta | estoy mejor muerto | mejor muerta
        | mejor muerto | mejor muerta que | más valdría estar muert* | más me valdría estar muert*
        | si me muriera sería | quisiera estar muert* | ojalá no amanezca viva | ojalá no amanezca vivo
        | llévame señor | llévame dios | dios llévame | señor llévame | virgencita llévame
        | que me lleve de una vez | que dios me lleve | diosito llévame | recógeme señor | que me quite esta vida
        | que me quite la vida de una vez | recógeme | llévame contigo dios | dios recógeme | diosito recógeme
        | llévame ya | que dios me recoja | no quiero estar más acá | no quiero estar más aquí
        | no quiero estar más en esta tierra | no quiero estar en esta tierra | no quiero estar más en este mundo
        | que me trague la tierra para siempre | quiero dejar esta tierra""",
    "ES_NO_LIFE": """no quiero vivir | ya no quiero vivir | no quiero vivir más | no kiero vivir | no qiero vivir
        | no quiero seguir viviendo | no quiero seguir viva | no quiero seguir vivo | no quiero seguir con vida
        | no quiero estar viva | no quiero estar vivo | no quiero existir | no quiero seguir existiendo
        | no quiero seguir respirando | no quiero más vida | no quiero esta vida | no deseo vivir
        | no deseo seguir viviendo | no deseo seguir con vida | no tengo ganas de vivir | sin ganas de vivir
        | no me quedan ganas de vivir | perdí las ganas de vivir | se me quitaron las ganas de vivir
        | se me fueron las ganas de vivir | me cansé de vivir | estoy cansada de vivir | estoy cansado de vivir
        | harta de vivir | harto de vivir | cansada de existir | cansado de existir | no aguanto vivir
        | no soporto vivir | no soporto estar viva | no soporto estar vivo | no puedo seguir viviendo
        | no puedo seguir viva | no puedo seguir vivo | renuncio a la vida | renuncié a la vida
        | no quiero estar en este mundo | no quiero estar más en este mundo
        | no quiero estar más aquí en la tierra | no pienso seguir viviendo | ya no quiero estar viva
        | ya no quiero estar vivo | no quiero llegar a mañana | no quiero ver el día de mañana
        | no quiero ver otro amanecer | no quiero seguir en este mundo | no quiero seguir en esta vida
        | vivir ya no es opción | no quiero cumplir otro año más viv* | no kiero bibir | no quiero bibir
        | ya no kiero vivir | no kiero vivir mas | no kiero seguir viviendo | no quiero vivir mas | no qiero bivir
        | no kiero bivir | no quiero bivir | ya no qiero vivir | estoy cansado de esta vida
        | estoy cansada de esta vida | harta de esta vida | harto de esta vida | odio vivir | odio estar viv*
        | odio seguir viv*
        | no qro vivir | no kro vivir | no qro seguir | no quiero ver otro mañana | no quiero otro mañana | quiero no estar nunca más | nada me ata a la vida | no me queda ningún deseo de vivir | no me queda ningún deseo de seguir viv*""",
    "ES_LIVE_HOW": """aquí | acá | allá | ahí | con * | en este | en esta | en ese | en esa | en el | en la
        | en un | en una | en casa | en mi país | en cuba | en venezuela | en nicaragua | en españa | en miami
        | en madrid | sola | de rodillas | del gobierno | del estado | de limosna | de la caridad | como ilegal
        | como reo | escondida | escondido | sin papeles | pegada | pegado | encerrada aquí | bajo un | bajo una
        | lejos de | en casa de | cerca de | de esta manera con | en otro | en otra | en tu | en su | tan lejos""",
    "ES_WILL": """voy a | me voy a | vamos a | pienso | planeo | estoy planeando | he planeado | tengo planeado
        | tengo pensado | he decidido | decidí | ya decidí | tengo decidido | estoy decidida a | estoy decidido a
        | decidida a | decidido a | decisión de | estoy por | estoy a punto de | a punto de | juro que voy a
        | prometí | solo me queda | no me queda más que | no me queda otra que | lo único que me queda es
        | mi plan es | el plan es | estoy lista para | estoy listo para | lista para | listo para
        | tengo fecha para | pensaba | iba a | vine a | salgo a | subí a | intento | intentaré""",
    "ES_I_ACT": """=me mato | me mataré | me voy a matar | me quiero matar | me suicido | me suicidaré
        | me voy a suicidar | me quito la vida | me quitaré la vida | me voy a quitar la vida
        | me quiero quitar la vida | me cuelgo | me colgaré | me voy a colgar | me ahorco | me ahorcaré
        | me voy a ahorcar | me quiero ahorcar | me pego un tiro | me pegaré un tiro | me voy a pegar un tiro
        | me meto un tiro | me doy un tiro | me doy un balazo | me vuelo la cabeza | me vuelo los sesos
        | me corto las venas | me cortaré las venas | me voy a cortar las venas | me abro las venas | me desvivo
        | me voy a desvivir | me quiero desvivir | me quito de en medio | me quito del medio | me prendo fuego
        | me prendo candela | me doy candela | me enveneno | me voy a envenenar | acabo con mi vida
        | acabaré con mi vida | termino con mi vida | terminaré con mi vida | acabo con todo | termino con todo
        | me tiro * puente | me tiro * metro | me tiro * tren | me tiro al metro | me tiro al tren
        | me tiro del puente | me tiro del balcón | me tiro de la azotea | me tiro por la ventana
        | me tiro al vacío | me tiro al río | me tiro a las vías | me tiro desde | me voy a tirar * puente
        | me voy a tirar * metro | me voy a tirar al metro | me voy a tirar al tren | me voy a tirar del *
        | me voy a tirar de * | me voy a tirar por * | me voy a tirar a * | me voy a lanzar * | me voy a aventar *
        | me lanzo al vacío | me lanzo del * | me lanzo al metro | me lanzo al tren | me lanzo de la azotea
        | me aviento * | me arrojo * | salto del puente | salto al vacío | me inmolo | me ahogo en el río
        | me ahogo en el mar | me despido de este mundo | me voy de este mundo | me voy de esta vida
        | me iré de este mundo | me mataría | me suicidaría | me colgaría | me ahorcaría | me quitaría la vida
        | me pegaría un tiro | me mate yo misma | me mate yo mismo | me gradúo de esta vida
        | me retiro de esta vida | renuncio a esta vida | me bajo de esta vida | me borro de este mundo
        | salgo de este mundo | me quito del mundo | me meto un plomazo | me echo al río | me echo al mar
        | me echo a las vías | me boto del * | me boto de * | me dejo morir | me desaparezco del mundo
        | me metería al río | me meto al río | me meto al mar | me voy a meter al río | me voy a meter al mar
        | me prenderé fuego | me prenderé candela | me voy a prender | me prendo | me quemo a lo bonzo
        | me voy a quemar vivo | me voy a quemar viva | me reviento contra | me estrello contra
        | m mato | me mto | m voy a matar""",
    "ES_MIND": """pienso en | pensando en | pienso mucho en | pensar en | piensa en | he pensado en | pensé en
        | pensado en | pienso seguido en | pienso a diario en | no dejo de pensar en | no paro de pensar en
        | la idea de | la idea del | ideas de | fantaseo con | imagino | me imagino | sueño despierta con
        | planeando | planear | planes de | planes para | estoy considerando | considero | contemplo | me ronda
        | me da vueltas | en la cabeza | obsesionada con | obsesionado con | valorando | me planteo
        | me he planteado | buscando | busco | investigando | googleo | googleando | tentación de | tentada de
        | tentado de | impulso de | impulsos de | necesidad de | valor para | el valor de | coraje para
        | me falta valor para | me tienta | a un paso de | pensamientos de | formas de | maneras de | cómo
        | cuándo | dónde""",
    "ES_AFTER_MIND": """me da vueltas | da vueltas en mi cabeza | me ronda | no se me va de la cabeza
        | no me sale de la cabeza | no se me quita de la cabeza | no sale de mi cabeza | está en mi cabeza
        | en mi mente | es lo único | es la única salida | es mi única salida | es la salida | es la solución
        | es mi solución | la única opción | sería un alivio | me daría paz | me alivia pensarlo | todo el tiempo
        | todo el día | a diario | cada noche | todas las noches | día y noche | me parece la única | me llama
        | me tienta | sería lo mejor | es lo mejor | sería más fácil | es más fácil
        | no me suelta | no me deja | no se va""",
    "ES_HOW": """cómo hacerlo | cómo lo haría | cómo lo voy a hacer | cómo matarme | cómo morir
        | cómo me voy a morir | cómo me voy a matar | cómo quitarme | cómo suicidarme | la manera de hacerlo
        | la forma de hacerlo | el modo de hacerlo | dónde hacerlo | cuándo hacerlo | con qué hacerlo
        | sin que me encuentre | sin que me encuentren | que no me encuentre mi * | que no duela | sin dolor
        | sin sufrir | sin fallar | que no falle | método | métodos | dosis letal | cuántas harían falta
        | harían falta | hacen falta para | cuántas pastillas | cuántos pisos | qué altura | calculo la altura
        | calculé la altura | altura suficiente | cuánto tarda | aguanta mi peso | aguantaría mi peso
        | soporta mi peso | resistiría mi peso | guardando pastillas | juntando pastillas | acumulando pastillas
        | ahorrando pastillas | escondiendo pastillas | guardo las pastillas | junto pastillas | voy juntando
        | llevo juntadas | estoy juntando | estoy guardando | maneras de hacerlo | formas de hacerlo
        | la forma más * de | la manera más * de | formas de morir | maneras de morir | modos de hacerlo
        | manera de morir | forma de morir | métodos para | me falta escoger | me falta elegir | sería tan fácil
        | sería fácil | miro para abajo | mirar para abajo | miro hacia abajo | mirando hacia abajo pienso
        | cuántas se necesitan | cuántas necesito | ya llevo * pastillas | ya llevo veinte | ya llevo treinta
        | el día, el lugar | la fecha y el lugar | el lugar y con qué | ni sé nadar | donde es más hondo
        | es más hondo | desde qué piso | qué piso | piso sería | qué altura sería | edificios altos
        | método escoger | cuál método | qué método | me da miedo la soga | la soga me da miedo | cuál sería más
        | cuál duele menos | duele menos | para no despertar | tomar para no | para no volver a despertar
        | calculé cuánt* | cuántas tomar | cuántas pastillas tomar | cuántas tendría que""",
    "ES_METHOD": """pastilla* | píldora* | clonazepam | rivotril | insulina | veneno | raticida | cloro | lejía
        | soga | cuerda | mecate | cinturón | cable | sábana | gas | pistola | revólver | arma | bala | cuchillo
        | navaja | hojilla* | gillette | hoja de afeitar | cuchilla* | puente | viaducto | azotea | balcón
        | edificio | vías | metro | tren | río | barranco | acantilado | hacerlo | gasolina | candela | blíster
        | frasco | edificios | edificios altos | piso | pisos""",
    "ES_STEP": """cada vez que paso | cada vez que cruzo | cada vez que viene el tren
        | cada vez que llega el metro | cuando viene el metro | cuando viene el tren | cuando llega el metro
        | cuando paso por | cuando cruzo | al cruzar | en el andén | en la estación | desde el balcón
        | desde la ventana | en el puente | por el puente | por el viaducto | al volante | manejando
        | el carro contra | el volante""",
    "ES_TEMPTED": """me imagino saltando | imagino saltando | imagino que salto | me imagino tirándome | saltando
        | tirándome | lanzándome | me dan ganas de saltar | ganas de saltar | ganas de tirarme | ganas de lanzarme
        | ganas de soltarme | pienso en saltar | pienso en tirarme | dar el paso | un paso más | un paso y ya
        | calculo | me llama | me jala | me atrae | estrellarme | soltarme | pienso que sería fácil
        | sería tan fácil""",
    "ES_DECIDED": """ya lo decidí | lo decidí | ya tomé la decisión | tomé la decisión | la decisión está tomada
        | está decidido | ya está decidido | estoy decidida | estoy decidido | es mi decisión | mi decisión
        | decisión tomada | en paz | me siento en paz | estoy tranquila | estoy tranquilo | ya no tengo miedo
        | no tengo miedo | sin miedo | nadie me va a | no hay vuelta atrás | sin vuelta atrás
        | no hay marcha atrás | ya tengo el plan | tengo todo listo | todo listo | está todo listo
        | todo preparado | puse fecha | ya tengo fecha | tengo la fecha | le puse fecha | escogí el día
        | elegí el día | escogí la fecha | no me van a convencer | nadie me detiene | por fin lo | al fin lo
        | me siento liviana | me siento liviano | calma | lo tengo decidido | tengo decidido
        | he tomado una decisión | tomé una decisión | he tomado la decisión | la decisión ya | un alivio
        | alivio enorme | siento alivio | aliviada | aliviado | resuelta | resuelto | no cambio de opinión
        | no hay nada que me detenga | ya elegí | ya escogí | liviana | liviano | serena | sereno | tranquila
        | tranquilo | tengo pensado el día | ya tengo pensado | el lugar y con qué | solo falta que
        | el que entendió | elegí el lugar | escogí el lugar | en calma | con calma | estoy en calma | calmada
        | calmado | estoy lista | estoy listo | nadie me detenga | que nadie me * | segura de hacerlo
        | seguro de hacerlo""",
    "ES_END_ALL": """terminar con todo | terminar con esto | terminar todo esto | terminar con todo esto
        | acabar con todo | acabar con esto | acabar con todo esto | acabar de una vez | acabo con esto
        | termino con esto | ponerle fin | poner fin | punto final | no paso de | de este año no paso
        | de esta semana no paso | de hoy no paso | de esta noche no paso | no llego a | no voy a llegar a
        | hasta aquí llegué | hasta aquí llego | hasta acá llegué | hasta aquí nomás | se acaba todo
        | todo se acaba | todo va a terminar | todo termina | se termina todo | cerrar el libro | bajar el telón
        | cae el telón | apagar la luz para siempre | apagar mi luz | apago la luz | apagar el switch
        | desconectarme para siempre | desenchufarme | me desenchufo | última parada | última estación
        | bajarme del tren de la vida | me bajo del bus | me bajo del mundo | bajarme del mundo | me bajo aquí
        | bajarme de la vida | game over | último nivel | mi último viaje | el último viaje | viaje sin regreso
        | viaje sin retorno | boleto sin regreso | boleto de ida | pasaje de ida | me voy para no volver
        | me voy y no vuelvo | irme para no volver | irme y no volver | partir para siempre | irme para siempre
        | me voy para siempre | dormir para siempre | durmiendo pa siempre | colgar los tenis | colgar los guantes
        | estirar la pata | entregar el equipo | tirar la toalla para siempre | hacer la maleta sin regreso
        | cambiar de barrio | apagar la luz | cerrar los ojos para siempre | no despertar nunca más
        | se acaba este dolor | se acaba el dolor | termina este dolor | este dolor se acaba
        | acabar con este dolor | acabar con el dolor | acabar con el sufrimiento | terminar con el sufrimiento
        | terminar con este dolor | no me ven más | no me verán más | no me van a ver más | termina todo
        | se termina | dejar de sufrir | dejar de existir | me voy del todo | irme del todo
        | me voy de aquí para siempre | parar esto para siempre | apagar todo | ya no voy a seguir
        | no voy a seguir más | queda offline | offline para siempre | borro el juego | borrar el juego
        | borré el juego | desinstal* | cierro la sesión para siempre | cerrar sesión para siempre | log out
        | se apaga la pantalla | fundido a negro | se baja la cortina | final del camino | mi fin | este es mi fin
        | el final para mí""",
    "ES_SOON": """esta noche | hoy | ahora | ahorita | ya mismo | en un rato | al rato | dentro de un rato
        | en unas horas | en una hora | en media hora | en diez minutos | en cinco minutos | diez minutos
        | cinco minutos | quince minutos | media hora | mañana | esta tarde | esta madrugada | de madrugada
        | al amanecer | antes de que amanezca | a medianoche | a las doce | a las seis | a las tres | a las cinco
        | cuando se duerman | cuando se duerma | cuando se vayan | cuando salgan | cuando todos duerman
        | pasado mañana | el viernes | el sábado | el domingo | este fin de semana | antes de la audiencia
        | antes del vuelo | antes del juicio | me quedan | última noche | mi última noche | mi último día
        | en cuanto
        | sta noxe | sta noche | esta noxe | hoy n la noxe""",
    "ES_DO_IT": """lo hago | lo voy a hacer | voy a hacerlo | lo haré | me voy | me tiro | me lanzo | me suelto
        | me dejo ir | me dejo caer | se acabó | se acaba | se acabará | se termina | termina | acabo | todo acaba
        | se termina todo | descanso | descansaré | voy a descansar | por fin descanso | seré libre
        | voy a ser libre | ya no me duele | ya no va a doler | no despierto | no amanezco | no voy a amanecer
        | no voy a despertar""",
    "ES_GONE": """no voy a estar | ya no voy a estar | ya no estaré | no estaré | yo no voy a estar
        | no estoy más | cuando ya no esté | cuando yo no esté | ya me habré ido | me habré ido | cuando lean esto
        | cuando leas esto | cuando las lean | cuando lo lean | cuando la lean | cuando me encuentren
        | cuando me encuentre | me van a encontrar | me encontrarán | no me busquen | no me busques | mi cuerpo
        | mi cadáver | no voy a amanecer | no amanezco | no voy a despertar | no despertaré | voy contigo mi *
        | ya voy contigo | nos vemos en la otra vida | nos vemos en el otro lado | nos vemos allá arriba
        | nos vemos del otro lado | en la otra vida | no llego al * | no habrá mañana | no me van a ver más
        | no me verán más | no van a saber más de mí | nunca más van a saber de mí | es lo último que escribo
        | lo último que escribo | mi último mensaje | este es el último mensaje | última vez que les escribo
        | última vez que le escribo | última vez que escribo | última vez que hablamos | no traten de encontrarme
        | no intenten encontrarme | no traten de * | no me llamen | no me esperen | no me esperes
        | cuando vean esto | cuando leas este * | cuando lean este * | me encuentren mañana
        | me voy con mi * al cielo | me voy al cielo | voy al cielo | pronto estaré contigo | pronto estaré con
        | no voy a llegar a mañana | no llego a mañana
        | yo ya no estoy | para la mañana no estoy | ya no estaré para""",
    "ES_GOODBYE": """adiós | adiosito | me despedí | ya me despedí | me despido | despedirme
        | me estoy despidiendo | despedida | despídanme | despídeme | chao pescao | hasta siempre | hasta nunca
        | perdóname | perdónenme | perdóneme | perdonen | perdón por todo | perdón a todos | les pido perdón
        | le pido perdón | pido perdón | gracias por todo | gracias por tanto | gracias por haber*
        | gracias por cuidar* | gracias por intentar* | usted hizo lo que pudo | hiciste lo que pudiste
        | hicieron lo que pudieron | no es culpa de nadie | no fue culpa de nadie | nadie tiene la culpa
        | no se culpen | no te culpes | no se culpe | no lloren por mí | no me lloren | no me llores | recuérdenme
        | acuérdense de mí | que sepan que los quise | los quise mucho | los amé | díganle a mi * | dígale a mi *
        | dile a mi * | dile que la * | dile que lo * | díganles que | dile a mis * | díganle que * | que la amo
        | que lo amo | que los amo | cuídense mucho | cuídenla | cuídenlo | los voy a extrañar desde
        | dios los bendiga a todos | bendiciones a todos adiós | fue un placer conocer* | fue lindo conocer*
        | carta de despedida | nota de despedida | mensaje de despedida | audio de despedida | tkm adiós
        | los amo adiós | bye a todos | chao a todos | gracias por la paciencia | gracias por aguantarme
        | gracias por escucharme todo | cuídamela | cuídamelo | dile a mamá | díganle a mamá | perdónenme todos
        | no fue su culpa | no fue culpa de | no es culpa de | que me perdone | que me perdonen
        | que dios me perdone | dios me perdone | nos vemos en el cielo | nos vemos arriba
        | que mi mamá me perdone | que mi madre me perdone | que mis hijos me perdonen | que mi hijo me perdone
        | que mi hija me perdone | que me perdone mi * | díganles a mis * | dígale a mis * | díganle a mis *
        | que los adoro | que la adoro | que lo adoro | te quiero mamá | te amo mamá | los quiero mucho a todos
        | oír su voz por última | escuchar su voz por última | por última vez | para que sepan quién soy
        | última voluntad | última noche | mi última noche | mi último día | nadie es culpable | no culpen a nadie
        | nadie tuvo la culpa | perdón mamá | perdón papá | perdón hijos | perdón hijo | perdón hija
        | último mensaje | mi último mensaje | este es mi último * | esto es lo último""",
    "ES_LAST_THINGS": """dejé las llaves | le dejé las llaves | dejo las llaves | llaves debajo | dejé las cartas
        | dejé una carta | dejé cartas | dejé la nota | dejé una nota | dejo una nota | dejo una carta
        | escribí las cartas | escribí una carta | escribí cartas | escribí mi carta | carta en la *
        | la carta está | las cartas están | la nota está | mi testamento | testamento | regalé mis *
        | regalé mi * | regalé todo | ya regalé | repartí mis * | repartí todo | repartí la ropa
        | le dejé el perro | dejé el perro | dejé la perra | dejé al perro | dejé al gato | dejé el gato
        | el perro a la vecina | el gato a la vecina | le di mi perro | le di mi gato | le regalé mi *
        | encargué a mi * | encargué al * | encargué el * | encargué a los * | les encargo a mi *
        | te encargo a mi * | le encargo a mi * | les encargo * niñ* | te encargo * niñ* | le encargo * niñ*
        | cuiden a mi * | cuiden de mi * | cuida a mi * | cuide a mi * | cuídame a * | cuiden a mis *
        | cuiden mis * | cuida a mis * | cuiden al perro | pagué todas mis deudas | pagué mis deudas
        | pagué lo que debía | saldé mis deudas | cancelé mis deudas | dejé todo en orden | dejé todo arreglado
        | dejé todo pagado | todo está en orden | arreglé mis papeles | dejé los papeles | las claves están
        | dejé mis claves | dejé mis contraseñas | anoté mis claves | mi entierro | mi velorio | mi funeral
        | dónde enterrarme | que me entierren | que me cremen | que me incineren | dejé el celular
        | dejé mi celular | dejé el teléfono | dejé la cartera | dejé la mochila | dejé mis zapatos
        | me quité los zapatos | sin zapatos | dejé el anillo | cerré mis cuentas | borré mis redes
        | limpié el cuarto | encargo a mis * | encargo a mi * | te encargo a | les encargo a | le encargo a
        | dejo todo pagado | documentos están en | los documentos están | los papeles están en | mis papeles están
        | el dinero está en | la plata está en | mis cosas están | mis cosas quedan | mi ropa es para
        | mis cosas son para | todo es para mi * | queda todo a nombre | puse todo a nombre | firmé el poder
        | mi perro se queda | mi gato se queda | quédate con mi * | quédate con mis * | quédese con mi *
        | se queda con mi * | mi gata queda | ya escribí la nota | escribí la nota | escribí una nota
        | hice mi testamento | le transferí todo | transferí todo | puse la casa a nombre | le pasé todo a *
        | con la cédula en el bolsillo | con mi cédula | mis zapatos quedan | dejé la chaqueta | dejé mi chaqueta
        | la dejé en el puente | lo dejé en el puente | doblé mi * | doblé la * | el perro quedó con *
        | la perra quedó con * | el gato quedó con * | mi perro quedó | mi gato quedó | mi gata quedó
        | mi perra quedó | el perro está con | el gato está con | los niños están con | los niños quedaron con
        | mis hijos quedan con | mis hijos quedaron con | la niña queda con | el niño queda con
        | la niña quedó con
        | dejé todo preparado | dejé todo listo | llévense a mi perro | llévense al perro | llévense a mi gato""",
}
