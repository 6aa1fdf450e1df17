"""Spanish words of means, places and acts, of sacrifice, burden, guilt and despair, and of self-injury."""

ACTS = {
    "ES_PILLS": """pastilla | pastillas | las pastillas | píldora* | pepas | el frasco | un frasco | frasco de
        | blíster | blister | todo el blíster | clonazepam | rivotril | alprazolam | diazepam | lorazepam
        | tramadol | insulina | amitriptilina | quetiapina entera | somníferos | sedantes | raticida | veneno
        | campeón | cloro | lejía | diluyente | kerosene | tabletas | la caja entera | medicamentos | medicinas
        | jeringa* | 💊 | la caja | caja completa | cajas | el frasco completo""",
    "ES_TAKE_ALL": """me (las/los) voy a (tomar/tragar) (todas/todos) | voy a (tomármelas/tragármelas) todas
        | voy a (tomármelos/tragármelos) todos | me (las/los) (trago/tomo/tomaré/tragaré) (todas/todos)
        | me lo voy a (tomar/tragar) todo | voy a (tomármelo/tragármelo) todo | (tomarme/tragarme) todas las
        | me voy a (tomar/tragar) (todas/todo/todos/el frasco/la caja)""",
    "ES_POISONS": "veneno | raticida | matarratas | lejía | cloro | kerosene | diluyente | pesticida | plaguicida | insecticida",
    "ES_DRINK_IT": """me lo voy a (tomar/beber/tragar) | voy a (tomármelo/bebérmelo/tragármelo)
        | me lo (tomo/bebo/trago/tomaré/beberé) | -me lo voy a tomar (con/en/a) | -me lo (tomo/tomaré) (con/en/a)
        | -voy a tomármelo (con/en/a)""",
    "ES_ROPE": """soga | la cuerda | una cuerda | cuerda | mecate | lazo | nudo | cinturón | sábana* | cable
        | correa | alambre""",
    "ES_BLADE": """cuchillo | navaja | hojilla* | gillette | hoja de afeitar | hojas de afeitar | cuchilla*
        | cúter | cutter | bisturí | vidrio | trincheta | tijera*""",
    "ES_GUN": """pistola | revólver | arma | el arma | escopeta | bala | balas | 9 milímetros | el fierro | cañón
        | 🔫""",
    "ES_GAS": """gas | el gas | la llave del gas | la hornilla | gasolina | bidón | carbón | candela | fósforos
        | encendedor | queroseno | alcohol de quemar | prendí la hornilla | las hornillas | la estufa | el horno
        | la bombona""",
    "ES_READY": """en la mano | en las manos | en mi mano | en mis manos | en el puño | en el bolsillo
        | en la mesa | sobre la mesa | en la mesita | en la mesa de noche | en la boca | en la sien | en el cuello
        | al cuello | en la cama | en la muñeca | en el regazo | a mi lado | al lado mío | al lado de mi *
        | delante | frente a mí | enfrente | aquí conmigo | conmigo | cargada | lista | listo | listas | preparada
        | preparado | preparadas | amarré | amarrada | até | atada | colgué | colgada | até el nudo | hice el nudo
        | anudé | abrí | abierto | abierta | compré | conseguí | junté | saqué | conté | contadas | alineé
        | alineadas | tengo | afilé | afilado | ya tengo | encima | rocié | me eché | me rocié | ordenadas | puse
        | cargué | viga | tubo | lámpara""",
    "ES_FIXED": """amarré la * | amarré el * | amarrada a * | amarrado a * | até la * | até el * | ya até
        | atada a * | colgué la * | colgada de * | colgada en * | colgando de * | de la viga | a la viga
        | en la viga | al tubo | del tubo | al techo | del techo | al cuello | en el cuello | alrededor del cuello
        | en la sien | en la boca | en la mano | en las manos | en mi mano | en mis manos | en el puño
        | en la muñeca | sobre la muñeca | cargada | nudo hecho | hice el nudo | subirme a la silla
        | subido a la silla | subida a la silla | me subí a la silla | subido al banco | subida al banco
        | me subí al banco | alineadas | contadas | ya las conté | las conté | en la mesa | sobre la mesa
        | en la cama | frente a mí | delante de mí | encima de la mesa | me rocié | me eché encima
        | me bañé en gasolina""",
    "ES_SWALLOWED": """me tomé todas | me las tomé todas | me las tomé | ya me las tomé | me tomé todo
        | me tomé el frasco | me tomé un frasco | me tomé la caja | me tomé las pastillas | me tomé toda *
        | me tomé como * | me tomé veinte | me tomé treinta | me tomé cuarenta | me tomé diez | me tomé un montón
        | me tomé dos cajas | me tomé una caja | me tomé dos blísters | me tragué todas | me tragué las
        | me las tragué | me tragué el | me tragué un | me tragué todo | me tragué veinte | me tragué treinta
        | me acabo de tomar | acabo de tomarme | acabo de tragar* | me acabo de tragar | me bebí el cloro
        | me bebí la lejía | tomé veneno | me tomé el veneno | me tomé el cloro | me tomé la insulina
        | me inyecté toda | me inyecté la insulina | me zampé | me empastillé | me empastille | me metí todas
        | me metí un frasco | tomé todas | tragué todas | ya las tomé | ya las tragué | ya me tomé | me tome todas
        | me las tome todas | ya me las tome | me tome todo | tome todas""",
    "ES_DRUGGED": """se me duerme* | se me está durmiendo | se me están durmiendo | me está dando sueño
        | me da sueño | me dio sueño | me estoy durmiendo | me estoy quedando dormid* | no siento *
        | no siento las | hormigueo | mareada | mareado | todo da vueltas | todo me da vueltas | borroso | borrosa
        | veo borroso | veo doble | se me cierran los ojos | me pesan los ojos | me pesa la lengua
        | lengua dormida | me cuesta escribir | no puedo escribir bien | me arde el estómago | vomito | vomitando
        | tengo frío | ya falta poco | hace un rato | hace rato | hace media hora | hace una hora
        | hace diez minutos | hace veinte minutos | hace poco | ahora espero | solo espero | estoy esperando
        | ahora | recién | sellé | cerré las ventanas | sellé la puerta | tapé las rendijas | me quema la garganta
        | me quema | ya veo | todo borroso | lengua | adormecid* | me pesan | no me responden las
        | el corazón lento | sueño | ardor | se me enreda la lengua | se me traba la lengua | tengo sueño
        | me pesa el cuerpo | no veo bien | se me va la vista | se me nubla | puse trapos | trapos en la puerta
        | trapos en las rendijas | el corazón me va | a mil | el corazón a mil | temblando | me tiemblan | sudando""",
    "ES_BLEED": """no para de sangrar | no deja de sangrar | sangra mucho | sangrando mucho | no para la sangre
        | la sangre no para | no se detiene la sangre | no se me corta la sangre | no puedo parar la sangre
        | no puedo parar el sangrado | no logro parar | sangre por todos lados | sangre por todas partes
        | charco de sangre | lleno de sangre | llena de sangre | chorrea* | mucha sangre | sale mucha sangre
        | sangre a chorros | toalla empapada | empapé | empapada de sangre | empapado de sangre
        | perdiendo mucha sangre | pierdo mucha sangre | sigue sangrando | se ve el hueso | el agua está roja
        | el agua roja | desangr* | la bañera roja | me estoy desangrando | la sangre cae | cae al piso
        | sangre al piso | sangre en el piso | se me fue la mano con | la sangre corre | corre la sangre
        | la sangre me corre | la sangre sale | brota* | gotea* sangre | no cierra la herida""",
    "ES_CUT": """me corté | me corte | me he cortado | me acabo de cortar | corté muy hondo | corté hondo
        | muy hondo | muy profundo | muñeca* | las venas | el brazo | los brazos | el muslo | los muslos | navaja
        | cuchilla | hojilla | vidrio | gillette | me abrí una vena | una vena | me abrí""",
    "ES_EDGE": """otro lado de la baranda | otro lado de la barandilla | otro lado del barandal
        | del otro lado del puente | fuera de la baranda | fuera del barandal | pasé la baranda | pasé el barandal
        | crucé la baranda | crucé el barandal | salté la baranda | salté la barandilla | sentada en la baranda
        | sentado en la baranda | sentado en el borde | sentada en el borde | sentada en la barandilla
        | sentado en la barandilla | en el borde | al borde | al filo | en el filo | en la cornisa | la cornisa
        | en el alféizar | en el pretil | sobre el muro de la azotea | en el muro de la azotea
        | en la orilla del puente | pies en el vacío | piernas en el vacío | los pies colgando
        | las piernas colgando | pies colgando | piernas colgando | en las vías | sobre las vías | entre las vías
        | parado en las vías | parada en las vías | acostad* en las vías | acostado en los rieles
        | acostada en los rieles | en los rieles | sobre los rieles | bajé a las vías | me bajé a las vías
        | un paso más | un solo paso | me falta un paso | pasé la línea amarilla | encima de la baranda
        | subida a la baranda | subido a la baranda | me subí a la baranda | trepad* a la baranda | subida al muro
        | subido al muro | colgada del balcón | colgado del balcón | por fuera de la reja
        | por fuera de la baranda | por fuera del barandal | fuera de la reja | agarrada con una mano
        | agarrado con una mano | agarrada de la baranda | orilla de la azotea | la orilla de la azotea
        | orilla del techo | orilla del puente | filo de la azotea | borde de la azotea | borde del techo
        | borde del puente | borde del balcón | en la mitad del puente | en medio del puente
        | en el medio del puente | arriba del puente | encima del puente | colgando del puente
        | subido en el puente | subida en el puente
        | borde dl puente | borde d la azotea | falta un paso para el borde | un paso para el borde""",
    "ES_PLACE": """puente | viaducto | azotea | terraza del edificio | el techo del edificio | techo | balcón
        | la ventana abierta | piso doce | piso diez | décimo piso | último piso | quinto piso | noveno piso
        | octavo piso | andén | estación | la estación | las vías | los rieles | vía del tren | acantilado
        | barranco | peñasco | malecón | muelle | orilla del río | a la orilla | el río | el mar | la represa
        | embalse | mirador | torre | grúa | andamio | paso elevado | autopista | en la playa""",
    "ES_AT": """estoy en | estoy parada | estoy parado | estoy sentada | estoy sentado | estoy arriba
        | estoy subida | estoy subido | estoy aquí en | estoy frente | estoy mirando | parada en | parado en
        | parada al | parado al | sentada en | sentado en | sentada al | sentado al | subí a | subí al | me subí
        | llegué al | llegué a la | vine al | vine a la | ya llegué | aquí en el | aquí en la | desde el
        | desde la | voy camino al | voy camino a la | voy al | camino al | asomada | asomado | mirando abajo
        | mirando hacia abajo | caminando hacia | metida en | metido en | esperando el tren | esperando el metro
        | esperando que | en el andén | en la azotea | en el puente | en el viaducto | en las vías | en la orilla
        | agarrad*
        | estoy junto al | estoy junto a""",
    "ES_OMEN": """sin zapatos | me quité los zapatos | dejé el bolso | dejé la mochila | dejé el celular
        | dejo el celular | dejo el teléfono | el río abajo | abajo | allá abajo | aquí abajo | el agua negra
        | agua oscura | el agua está * | el agua fría | suena bonito | hace frío | el vacío | no hay nadie
        | nadie alrededor | nadie cerca | estoy sola | estoy solo | un paso | el próximo tren | el siguiente tren
        | el próximo metro | cuando pase el tren | cuando venga el tren | que pase el tren | viene el tren
        | oigo el tren | se acerca el tren | salto | saltar | soltarme | me suelto | me voy a soltar | tirarme
        | me tiro | lanzarme | me lanzo | gracias por todo | perdón | perdónen* | adiós | ya no tengo miedo
        | no tengo miedo | silencio | por última vez | última vez | se acabó | se acaba | todo acaba | descansar
        | por fin | terminar | ya no duele | el viento | cierro los ojos | ya está | ya va | díganle | dile
        | decidí | el tren de las | y ya | que mi mamá me perdone | me perdone | me perdonen
        | agarrad* con una mano | para que sepan | la cédula | negra | negro | falta poco | oscuro | oscura
        | está negra | el agua | de noche | solo | sola | frío
        | voy entrando | ya voy entrando | el agua está helada""",
    "ES_SCENIC": """foto* | fotos | selfie | vista | paisaje | turista* | atardecer | puesta de sol | pescando
        | pescar | con mis amig* | con mis hij* | con mi hija | con mi hijo | con mi novi* | café | cerveza*
        | tomando sol | trote | trotando | bicicleta | regando | plantas | ropa | tendiendo | pintando | albañil*
        | obra | turno | trabajo de | concierto | fiesta | parrilla | asado | yoga | picnic | antena | paloma*""",
    "ES_SHUT": """me encerré | estoy encerrada en el baño | estoy encerrado en el baño | encerrada en el baño
        | encerrado en el baño | cerré con llave | con llave la puerta | puse el seguro | le puse seguro
        | tranqué la puerta | tranqué | eché la llave | eché llave | sellé la puerta | puse el pestillo
        | apagué el celular | apagué el teléfono | apago el celular | voy a apagar el celular
        | voy a apagar el teléfono | nadie llega hasta | nadie vuelve hasta | nadie viene hasta
        | no hay nadie en casa | nadie en casa | en la bañera | en la tina""",
    "ES_RECENT": """ayer | anoche | antier | anteayer | antenoche | esta mañana | hace unos días | hace días
        | hace dos días | hace tres días | hace cuatro días | hace cinco días | hace una semana | hace dos semanas
        | hace tres semanas | hace un mes | hace dos meses | la semana pasada | el mes pasado | el sábado pasado
        | el domingo pasado | el lunes pasado | el martes pasado | el jueves pasado | el viernes pasado | el lunes
        | el martes | el miércoles | el jueves | el viernes | el sábado | el domingo | este mes | esta semana
        | este lunes | salí del hospital | recién salí | recién me dieron | acabo de salir del | me dieron el alta
        | me dieron de alta | la otra noche | el otro día | en navidad | la madrugada del""",
    "ES_RESCUED": """lavado | lavado gástrico | lavado de estómago | hospital | urgencias | emergencia*
        | ambulancia | uci | cuidados intensivos | terapia intensiva | me encontró | me encontraron | me hallaron
        | me salvaron | me salvó | me descolgaron | me descolgó | me bajaron | se rompió | se partió | se reventó
        | no aguantó | no funcionó | fallé | falló | no pude ni | vomité todo | desperté | me desperté | puntos
        | suturaron | cosieron | me soltaron al otro día | me dieron el alta | me agarraron | me agarró
        | me detuvieron a tiempo | me pararon | me halaron | me jalaron para atrás | me sacaron del agua
        | me atajaron | me atajó | salí del hospital | salí ayer del | bomberos
        | desperté en el hospital | desperté en urgencias | sigo igual""",
    "ES_TRIED": """intenté matarme | intenté suicidarme | intenté quitarme | intenté ahorcarme | intenté colgarme
        | intenté cortarme las venas | intenté tirarme | intenté lanzarme | intenté acabar con *
        | traté de matarme | traté de suicidarme | traté de quitarme | traté de ahorcarme | traté de colgarme
        | traté de tirarme | traté de cortarme las venas | quise matarme | quise ahorcarme
        | quise quitarme la vida | quise tirarme | mi intento de suicidio | intento de suicidio | un intento
        | mi último intento | me quise matar | me quise ahorcar | me quise tirar | me intenté matar
        | me intenté suicidar | me intenté colgar | me intenté ahorcar | me intenté quitar | me colgué
        | me corté las venas | me tiré del | me tiré al | me lancé del | me lancé al | me tomé un frasco
        | me tomé el frasco | me tomé una caja | me tomé todas | me tragué un | me tragué las | me iba a tirar
        | me iba a lanzar | me iba a matar | me iba a colgar | me iba a ahorcar | casi me tiro | casi me lanzo
        | estuve a punto de tirarme | estuve a punto de matarme | me tomé cloro | me tomé el cloro | tomé cloro
        | tomé veneno | me tomé un veneno | me colgué de | me tomé las pastillas | me tomé veinte
        | me tomé treinta | me tiré | quise tomarme
        | lo intenté""",
    # Sacrifice.
    "ES_IF_I_DIE": """si yo me muero | si me muero | si yo muero | si muero | si yo me muriera | si me muriera
        | si yo muriera | si muriera | si me mato | si yo me mato | si me matara | si yo no estuviera
        | si no estuviera | si yo no existiera | si no existiera | si yo faltara | si yo desaparezco
        | si desaparezco | si yo desapareciera | si desapareciera | si me quito la vida | si me suicido
        | si yo me voy de este mundo | si dejo de existir | si yo dejara de existir | conmigo muerto
        | conmigo muerta | muerta yo | muerto yo | estando muerta | estando muerto | con mi muerte | mi muerte
        | mi cadáver | si me entierran | si yo me entierro | sin mí en el mundo | si me doy por muerta
        | si me doy por muerto | mi vida por la de | mi vida por la suya | mi vida a cambio | cambiar mi vida por
        | doy mi vida | entregar mi vida | si me cuelgo | si me ahorco | que me maten a mí | morirme yo | morir yo
        | si acabo con mi vida | si yo ya no estoy | si ya no estoy | cuando me muera | si me ven muert*
        | si a mí me encuentran muert* | si me encuentran muert* | si aparezco muert* | más muerto que vivo
        | más muerta que viva | valgo más muert* | mi seguro de vida | seguro de vida | si yo ya no existo
        | si ya no existo | si me borro | si me quito de en medio | si me quito del medio | si me sacrifico
        | si me entrego y me matan | si acaban conmigo | si yo falto | si falto | faltando yo
        | si me voy yo de este mundo | sin mí vivo | sin mí viva | si me matan""",
    "ES_THEY_FREE": """dejan salir | lo sueltan | la sueltan | los sueltan | soltarían | soltarán | sueltan a
        | lo liberan | la liberan | liberan a | liberarían | dejan en paz | dejarían en paz | dejarán en paz
        | los dejan | la dejan | lo dejan | dejarían tranquil* | dejan tranquil* | tranquilos | en paz
        | no tendrían por qué | ya no tendrían | no tendrían a quién | no tendrían con qué | no tendrían motivo*
        | no hay motivo* | ya no molest* | dejan de molestar* | dejarían de molestar* | dejarían de perseguir*
        | dejan de perseguir* | dejan de acosar* | se acaba la persecución | se acabaría
        | se acaban las citaciones | se acaban las amenazas | a salvo | estarían a salvo | estaría a salvo
        | se salvan | se salvaría* | se salva | cierran el caso | cerrarían el caso | se cierra el expediente
        | cierran el expediente | devuelven el pasaporte | le devuelven | les devuelven | la devuelven
        | podrían vivir | podría vivir | pueden vivir | vivirían | quedarían libres | quedaría libre
        | serían libres | salen libres | sale libre | sale de la cárcel | saldría de la cárcel
        | salen de la cárcel | le quitan la vigilancia | ya no los amenazan | no los tocan | no la tocan
        | no lo tocan | vale la pena el cambio | un buen cambio | los dejarían | la dejarían | lo dejarían
        | le devolverían | les devolverían | soltarían a | dejarían salir | dejarían a | no molestarían
        | dejarían de | sueltan a mi * | les serviría | les convendría | ganarían | paran de | pararían de
        | dejan de buscar | dejan de | comerían | comerán | tendrían con qué | les quedaría | cobrarían
        | se olvidan de | ya no buscan | lo dejan salir | la dejan salir | le quitan la presión
        | les quitan la presión | dejan de citar* | no los citan | los dejan ir | los dejan salir | tendrían paz
        | vivirían tranquil* | viven tranquil*
        | dejar tranquil* | van a dejar tranquil* | la libertad de mi | dejan tranquila | dejan tranquilo | dejar en paz""",
    # Passive, burden, guilt, despair.
    "ES_NOT_WAKE": """no despertar | no despertarme | no despertar mañana | no despertar más | no despertarme más
        | no despertara | no volver a despertar | nunca despertar | no amanecer | no amaneciera | no amanezca
        | no abrir los ojos | no abrir más los ojos | ojalá no despierte | ojalá no despertara | ojalá no amanezca
        | ojalá no me despierte | ojalá me diera un infarto | me diera un infarto | que me dé un infarto
        | ojalá me atropell* | que me atropell* | me atropellara | ojalá me pase algo | ojalá me pasara algo
        | que me pase algo | ojalá me dé algo | ojalá me enferm* | ojalá tuviera cáncer | ojalá fuera cáncer
        | ojalá se cayera el avión | ojalá un carro | ojalá un camión | ojalá me caiga | ojalá no hubiera nacido
        | no haber nacido | nunca haber nacido | ojalá nunca hubiera nacido | ojalá no hubiera cruzado
        | ojalá no hubiera salido viv* | ojalá no hubiera sobrevivido | ojalá me hubiera muerto
        | ojalá me hubiera ahogado | ojalá me hubiera quedado en * mar | ojalá me hubiera quedado en * selva
        | ojalá desapareciera | quisiera desaparecer | quiero desaparecer | quisiera esfumarme | quiero esfumarme
        | dormir y no | dormirme y no | me durmiera y | acostarme y no | no quiero despertar
        | no quisiera despertar | quisiera no estar | quisiera no existir | si me muero no pasa nada
        | si me muriera no pasaría nada | si me muero me da igual | me da igual morir* | me da igual vivir
        | me da lo mismo morir* | me da lo mismo vivir | no me importaría morir* | no me importa morir*
        | no me importaría no despertar | si mañana no suena | si mañana no amanezco | que me dejen durmiendo
        | que el sueño sea eterno | que no llegue mañana | que no llegue el día | no levantarme nunca
        | no levantarme más | nunca más levantarme | acostarme y no levantarme | se caiga conmigo
        | si un camión me | si un carro me | que un carro me | que un camión me | que me parta un rayo
        | que me caiga un rayo | que me pase un * por encima | pasara por encima | que me pase por encima
        | que me arrolle | que me lleve un carro | para que no amanezca | rezo para que no | no amaneciera más
        | que me lleven por delante | si me llevan por delante | sin mirar si me * | cruzo sin mirar
        | cruzo la calle sin mirar | que sea lo que dios quiera conmigo ya | ojalá me mataran | ojalá me maten
        | ojalá me lleve | que me lleve el diablo de una
        | morirme dormid* | no haya mañana | durmiera para siempre | dormirme para siempre | me atropella un carro no me | ya no le tengo miedo a la muerte""",
    "ES_BURDEN": """soy una carga | soy un peso | soy un estorbo | soy solo una carga | soy solo un peso
        | ser una carga | ser un estorbo | ser un peso | siendo una carga | me siento una carga
        | me siento un estorbo | me siento un peso | una carga para | un estorbo para | un peso para
        | una carga más | un peso muerto | estorbo en | que estorbo | solo estorbo | estoy de más
        | siento que sobro | yo sobro | aquí sobro | sobro en | estarían mejor sin mí | estaría mejor sin mí
        | viven mejor sin mí | vivirían mejor sin mí | mejor sin mí | más felices sin mí | sería más fácil sin mí
        | más livianos sin mí | respirarían si yo | si yo no existiera | si yo no estuviera | si no existiera
        | nadie me extrañaría | nadie me va a extrañar | nadie notaría | nadie se daría cuenta
        | no le hago falta a nadie | no le importo a nadie | a nadie le importo | a nadie le hago falta
        | no sirvo para nada | no sirvo de nada | no valgo nada | no valgo para nada | soy un inútil
        | soy una inútil | soy un parásito | soy una parásita | soy un fracaso | soy una vergüenza para
        | una boca más | mantenerme es | les hago daño con existir | les arruiné la vida | les arruino la vida
        | les complico la vida | todos descansarían | descansarían de mí | librarse de mí | se librarían de mí
        | sin mí estarían | sin mí mis | sin mí ellos | darle problemas a | darles problemas | doy problemas
        | soy un problema | solo doy problemas | problema para todos | un gasto | solo soy un gasto | peso muerto
        | sobran motivos para que me vaya | por mi culpa todos | todos sufren por mi culpa | todos sufren por mí
        | ya no le sirvo a nadie | no le sirvo a nadie | inservible | soy basura | soy una basura | estoy sobrando
        | sobro | de qué vale que yo viva | de qué le vale que yo viva | de qué sirve que yo viva | de qué sirvo
        | para qué sirvo | ni para * sirvo | mejor vida si yo no | mejor vida sin mí | sería mejor si yo no
        | les iría mejor | le iría mejor | una cruz para | soy una cruz | me volví una carga | me volví un peso
        | me convertí en una carga | me volví un estorbo | me convertí en un estorbo | me convertí en un peso
        | un lastre | soy un lastre | una cruz""",
    "ES_GUILT": """debí ser yo | tenía que ser yo | debía ser yo | debería haber sido yo | debí haber sido yo
        | tendría que haber sido yo | tuve que ser yo | debí morir yo | debí morirme yo | debí morir con
        | debí morir * | debí haber muerto | debería haber muerto | debería estar muert*
        | tendría que haber muerto | por qué no fui yo | por qué no me tocó a mí | por qué yo sigo viv*
        | por qué yo estoy viv* | por qué sigo viv* yo | por qué sobreviví yo | por qué yo sobreviví
        | por qué me salvé yo | por qué me salvé | por qué yo sí | no merezco estar viv* | no merezco vivir
        | no merezco seguir viv* | no merezco respirar | no merezco haberme salvado | no merecía salvarme
        | no merecía sobrevivir | no merezco haber sobrevivido | no tengo derecho a estar viv*
        | no tengo derecho a vivir | no tengo derecho a seguir viv* | me avergüenza estar viv*
        | me da vergüenza estar viv* | vergüenza de estar viv* | vergüenza de seguir viv* | culpa de estar viv*
        | culpa por estar viv* | culpa de haber sobrevivido | culpa por haber sobrevivido | culpable de estar viv*
        | culpable por estar viv* | culpable de respirar | culpable de haber sobrevivido
        | culpable por haber sobrevivido | ojalá hubiera sido yo | hubiera preferido ser yo
        | hubiera querido ser yo | en su lugar debí | en su lugar debería | yo en su lugar
        | ojalá me hubieran matado a mí | ojalá me hubiera muerto yo | ojalá hubiera muerto yo
        | mi lugar era con los muertos | mi sitio es con los muertos | haberme muerto con | haber muerto con
        | morirme con ellos | irme con ellos | estoy viv* de más | vivo de prestado | estoy robando * vida
        | cada respiro* es robado | no debería estar viv* | no debería estar aquí | no debería seguir viv*
        | no debí sobrevivir | no debí salvarme | no me lo perdono | no me perdono estar | no me perdono haber
        | no lo merecía | no merecía * | ellos muertos y yo | ella muerta y yo | él muerto y yo
        | y yo aquí comiendo | y yo aquí viv* | yo vivo y ellos | yo viva y ellos | yo viva y ella
        | me salvé yo y no | yo me salvé y | yo salí y ellos | yo salí y él | yo salí y ella | quedé yo solo
        | quedé yo sola | quedé solo yo | quedé sola yo | yo solo quedé | solo quedé yo | fui la única que
        | fui el único que | me doy asco por * | asco por seguir | me da asco seguir viv* | ellos muertos
        | y yo tomando café | los mataron y yo | mataron a todos menos a mí | todos menos yo | menos a mí
        | debieron matarme a mí | debieron matarme | tenían que matarme a mí | vergüenza estar viv*""",
    "ES_NO_FUTURE": """no hay salida | no veo salida | no encuentro salida | no tengo salida | sin salida
        | no le veo salida | no hay futuro | no tengo futuro | no veo futuro | no veo ningún futuro
        | ningún futuro | no veo un futuro | sin futuro | no me veo en ningún futuro | no hay mañana para mí
        | no tengo mañana | no hay un mañana | perdí la esperanza | perdí toda esperanza | perdí toda la esperanza
        | perdí las esperanzas | ya no tengo esperanza* | no tengo esperanza* | no me queda esperanza*
        | no queda esperanza | sin esperanza* | se me acabó la esperanza | se me acabó el camino
        | se acabó el camino | se me acabaron las fuerzas | no me quedan fuerzas | ya no tengo fuerzas
        | no puedo más | ya no puedo más | no aguanto más | ya no aguanto | no doy más | ya no doy más
        | no soporto más | ya no soporto | nada va a cambiar | nada va a mejorar | esto no va a mejorar
        | no va a mejorar nunca | nunca va a mejorar | no tiene arreglo | no tiene remedio mi vida
        | ya todo está perdido | todo está perdido | todo se perdió | lo perdí todo y no | no me queda nada
        | no tengo nada por qué | aquí no soy nadie | no soy nada | no pertenezco a ningún | no tengo a dónde
        | no tengo adónde | mi vida se acabó | se acabó mi vida | mi vida terminó | mi vida ya terminó
        | mi vida acabó | estoy acabada | estoy acabado | me rendí | me rindo | ya me rendí | tiré la toalla
        | túnel sin | no veo la luz | callejón sin | no hay mañana | ya no espero nada | no espero nada de
        | no espero nada | todas las puertas cerradas | las puertas están cerradas | puertas se cerraron
        | se me cerraron todas | se me cerraron las puertas | mi vida se quedó allá | aquí solo hay un cuerpo
        | mi vida ya no | no tengo vida | esto no es vida | no hay nada para mí | no hay nada que hacer conmigo
        | no hay lugar para mí | no tengo lugar | ningún lugar | ni allá ni acá | ni aquí ni allá
        | no veo cómo seguir | no sé cómo seguir | no sé si pueda seguir | no puedo seguir | ya no quiero seguir
        | no quiero seguir así | desesperanza | no hay esperanza | estoy vencid* | estoy derrotad*
        | nunca voy a salir de | no me queda ni un | ni un solo sueño | no me quedan sueños | ya no creo en nada
        | no creo en nada ya | ya no sueño con nada | no me quedan ilusiones | sin ilusiones | perdí la ilusión
        | perdí la fe | perdí toda la fe | ya no tengo ilusión | ya no tengo nada
        | ya no tengo fuerzas para seguir | no tengo fuerzas para seguir | sin fuerzas para seguir
        | no veo ni una luz | ni una luz | no veo luz | todo lo que hago es inútil | es inútil seguir
        | inútil seguir | todo es inútil | todo es en vano | en vano todo | nada sirve ya | ya nada sirve
        | no sirve de nada luchar | no tiene caso seguir | no tiene caso vivir | ya no tiene caso
        | para mí todo terminó | no hay camino delante | no hay ningún camino | ya no tengo esperanza""",
    "ES_NO_MEANING": """nada tiene sentido | ya nada tiene sentido | la vida no tiene sentido
        | mi vida no tiene sentido | vivir no tiene sentido | no tiene sentido vivir | no tiene sentido seguir
        | no le encuentro sentido | no le veo sentido | no encuentro sentido | no veo sentido | perdió el sentido
        | perdió sentido | perdió todo sentido | sin sentido mi vida | sin sentido la vida
        | no sé para qué me levanto | para qué me levanto | no sé para qué vivo | para qué vivo | para qué vivir
        | para qué seguir | no sé por qué sigo | no sé para qué sigo | no sé para qué despierto
        | para qué despertar | por qué sigo aquí | para qué sigo | no tengo por qué vivir
        | no tengo razones para vivir | no tengo razón para vivir | no tengo motivos para vivir
        | no hay razón para vivir | ninguna razón para vivir | ningún motivo para vivir | no vale la pena vivir
        | no vale la pena seguir | la vida no vale | vivir no vale | muerta en vida | muerto en vida
        | muerta por dentro | muerto por dentro | ya estoy muerta | ya estoy muerto | estoy muerta hace
        | estoy muerto hace | solo existo | solo respiro | vivo por inercia | estoy vacía por dentro y
        | me mataron en vida | ya me morí | yo ya me morí | me morí allá | me morí en | un cadáver que camina
        | un muerto que camina | una muerta que camina | zombi | no le encuentro sentido a nada | sentido a nada
        | respiro porque toca | vivo porque toca | vivo por vivir | solo un cuerpo | no tengo para qué
        | ya para qué | por vivir nomás | me da igual todo y la vida | nada vale la pena | ya nada vale
        | la vida perdió | la vida se me vació | vivo pero no sé | vivo sin saber | no sé por qué vivo
        | no sé por qué estoy viv* | por dentro ya | por dentro estoy muert* | la cáscara | una cáscara
        | soy un cascarón | soy un fantasma | dejé de vivir""",
    # Self-injury.
    "ES_HURT": """me corté | me corto | volví a cortarme | me he cortado | me he vuelto a cortar
        | me estoy cortando | me volví a cortar | cortándome | me quemé con | me quemo con | me quemé los
        | me quemé el brazo con | volví a quemarme | me apagué el cigarro | me apagué un cigarro
        | apagué un cigarro en mi | apago cigarros en | me apago cigarros | me hice daño | me estoy haciendo daño
        | me lastimé a propósito | me lastimo a propósito | me hago daño | me hice cortes | me hago cortes
        | me rajé los | me rajé el | me rayé los brazos | me golpeo contra | me golpeé contra
        | golpeo la cabeza contra | golpeé la cabeza contra | me di contra la pared | me doy contra la pared
        | cabeza contra la pared | me pego en la cabeza | me arranco el pelo | me arranqué | me rasguñé hasta
        | me rasguño hasta | me araño hasta | me arañé hasta | me muerdo hasta | me mordí hasta | hasta sangrar
        | hasta sacarme sangre | me clavé | me clavo | me pinché con | autolesi* | me hice cortadas
        | me hago cortadas | me hice heridas | me hago heridas | me hice rayas | me rayo | me pego puñetazos
        | me doy puñetazos | me pego cachetadas | me doy golpes | me di golpes | me golpeo la | me golpeo en
        | me golpeé la | me pellizco hasta | me arranco la piel | me arranco las costras | me quemé a propósito
        | me lastimé | me lastimo | me hiero | me herí a propósito | me mutil* | me pincho | cortes nuevos
        | cortadas nuevas | nuevos cortes | heridas nuevas | me hice nuevas | me los hice ayer
        | me los hice anoche | me abrí una vena | me abrí la piel | me abrí el brazo""",
    "ES_HURT_INF": """cortarme | quemarme | hacerme daño | hacerme cortes | lastimarme | herirme | autolesionarme
        | golpearme | pegarme contra | darme contra la pared | rajarme | arañarme | clavarme | rasgarme
        | abrirme la piel | castigarme | sacarme sangre | hacerme sangrar""",
    "ES_URGE": """ganas de | ganas terribles de | unas ganas | muchas ganas | ganas enormes | ganas de volver a
        | quiero | necesito | impulso* | urgencia de | ansias de | me muero por | no aguanto sin
        | me está costando no | me cuesta no | estoy luchando para no | me aguanto para no | para no | a punto de
        | voy a | me pide el cuerpo | la necesidad de""",
    "ES_RESISTED": """no me corté | no lo hice | la solté | lo solté | las boté | la boté | lo boté | la guardé
        | lo guardé | la tiré | lo tiré a la basura | la tiré a la basura | me aguanté | aguanté | resistí
        | me resistí | me contuve | logré no | pude parar | paré a tiempo | llamé a mi | llamé a una | llamé a un
        | le escribí a mi | hielo | respiré hasta | esperé a que pasara | se me pasó | pasó el impulso | me alejé
        | di media vuelta | me di la vuelta | me bajé a tiempo | pero no | no me hice nada | no llegué a | devolví
        | no caí | me metí a la ducha""",
    "ES_CRAVE": """hoja de afeitar | cuchilla* | hojilla* | navaja | gillette | tijera* | vidrio | cuchillo
        | cortarme | quemarme | hacerme daño | lastimarme | el impulso | las ganas | la urgencia | el encendedor
        | las pastillas | el frasco | el puente | el andén""",
}
