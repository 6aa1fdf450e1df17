"""Spanish words of what only looks like danger, and fixed turns of phrase that the rules name."""

TURNS = {
    "ES_CAUSE": """de risa | de la risa | de vergüenza | de la vergüenza | de pena | de la pena | de pena ajena
        | de hambre | del hambre | de sed | de frío | del frío | de calor | del calor | de sueño | del sueño
        | de cansancio | del cansancio | de aburrimiento | del aburrimiento | de amor | de celos | de envidia
        | de curiosidad | de la curiosidad | de ganas | de ternura | de miedo viendo | de la emoción | de emoción
        | de felicidad | de alegría | de gusto | de antojo | de nervios | de los nervios | del susto | de un susto
        | de rabia | de la rabia | de nostalgia | de viejo | de vieja | de viejito | de viejita | de éxito
        | de asco | de pereza | de flojera | por un café | por una arepa | por verte | por verlos | por verla
        | por comer | por probar | por dormir | por unas vacaciones | trabajando | estudiando | caminando
        | cocinando | en el gimnasio | en el gym | haciendo ejercicio | limpiando | corriendo | a trabajar
        | a estudiar | de trabajo""",
    "ES_KILLED": """me muero | me morí | me moría | me muera | muero | muerta | muerto | muertos | muertas
        | morir | morirme | morí | moría | murió | se murió | se me murió | se muere | se murieron | se me muere
        | me mata | me matan | me mató | me mataron | me matas | me mataste | me matara | me está matando
        | me están matando | nos está matando | nos mata | mata | matan | mató | mataron | matar | me maté
        | matarlo | matarla | lo mato | la mato | los mato | lo voy a matar | la voy a matar | voy a matar
        | voy a matar a | quiero matar a | asesinó | asesinaron | asesinar | asesinando | asesina | acabar conmigo
        | va a acabar conmigo | acaba conmigo | me ahorca | ahorcar | me ahogo | me ahogan | enterró | enterraron
        | entierra | ejecutaron | suicidio | me tiro por la ventana | me quiero morir | quiero morirme
        | quería morirme | me querícasi me muero | por poco me muero | me mato de | me mato a | me mato por""",
    "ES_THING": """batería | la batería | pila | celular | teléfono | computadora | ordenador | laptop | internet
        | wifi | conexión | página | app | aplicación | carro | motor | refrigerador | nevera | planta* | matica*
        | orquídea* | albahaca | tomates | flor | flores | rosas | pez | peces | pollo* | gallina* | cochino
        | puerco | cerdo | cordero | mosquito* | cucaracha* | rata* | ratón | ratones | hormiga* | mosca*
        | chinche* | bacterias | virus | piojos | temporizador | punto muerto | tiempo muerto | mar muerto
        | naturaleza muerta | día de muertos | día de los muertos | pan de muerto | ángulo muerto | lengua muerta""",
    "ES_EVERYDAY": """examen | exámenes | curso | clase | clases | gramática | inglés | alemán | francés
        | catalán | catalana | subjuntivo | tarea | tesis | tesina | trámite* | burocracia | papeleo | cola | fila
        | formulario* | renta | alquiler | precios | precio | facturas | tráfico | calor | frío | humedad | jefe
        | jefa | trabajo | gimnasio | gym | entrenador* | dieta | picante | ají | café | vecino con | reguetón
        | mi gato | el gato | mi perro | el perro | mi jefa me | mi roommate | espalda | los pies | las piernas
        | zapatos | tacones | wifi lento | mudanza | escaleras | suegra""",
    "ES_POLITICAL": """democracia | justicia | libertad | esperanza | verdad | la verdad | prensa | universidad
        | país | mi país | el país | la patria | patria | economía | república | constitución | generación
        | futuro de | memoria | cultura | revolución | dictadura | régimen | gobierno | ideas | las ideas
        | palabra | periodismo | salario | moneda | peso | bolívar | ciudad | pueblo | bosque | río muerto
        | sindicato | reforma | ley | derechos | sueño americano | barrio | lengua""",
    "ES_END_ALL_SURE": """apagar la luz para siempre | apagar mi luz | apagar el switch
        | desconectarme para siempre | bajar el telón | última parada | última estación | me bajo del bus
        | me bajo del mundo | bajarme del mundo | bajarme del bus | bajarme de la vida | game over para mí
        | mi último viaje | el último viaje | viaje sin regreso | viaje sin retorno | boleto sin regreso
        | pasaje sin regreso | irme para no volver nunca | desaparecer para siempre | durmiendo pa siempre
        | dormir para siempre | dormirme para siempre | colgar los tenis | cerrar los ojos para siempre
        | no despertar nunca más | desenchufarme | me desenchufo | último nivel hoy | irme de este mundo
        | cruzar al otro lado | pasar al otro lado | partir al otro lado | irme con diosito | me voy con diosito
        | el sueño eterno | descanso eterno | apagarme""",
    "ES_DO_IT_SURE": """lo hago | lo voy a hacer | voy a hacerlo | lo haré | me tiro | me lanzo | me suelto
        | me dejo caer | me cuelgo | se acabó | se acaba | se termina todo | todo acaba | todo se acaba
        | descanso por fin | por fin descanso | por fin voy a descansar | después silencio | después nada
        | después el silencio | y después nada | y luego nada | y ya está | y listo | mi última noche
        | última noche | todo habrá terminado | habrá terminado todo | habrá terminado | habrá acabado
        | se habrá acabado | ya estará hecho | todo termina | termina todo | todo terminará | se terminará
        | ya no habrá dolor | no habrá más dolor | ya no voy a sufrir | voy a dejar de sufrir""",
    "ES_TRIP": """vacaciones | vuelo a | la cita | una cita | cita con | consulta | de viaje | al trabajo
        | mudanza | me mudo | clase | la sesión | la reunión | de baja | en línea | entrevista""",
    "ES_DOSE": """con comida | en ayunas | se me olvidó | dosis de | la dosis | receta | recetó | recetaron
        | doctor me mandó | indicada | indicó | gripe | ibuprofeno | paracetamol | antibiótico* | vitamina*
        | alergia | dolor de cabeza | una pastilla | media pastilla | mi pastilla | la presión | farmacia
        | efectos secundarios | pastillero""",
    "ES_DRINK": "café | agua | cerveza* | jugo | sopa | refresco | malta | =té | un mate | el mate | mates",
    "ES_DEBT": "deudas | préstamo | banco | alquiler | hipoteca | plazo* | trabajo | jefe",
    "ES_COOKING": """cocinando | cociné | cocina | cebolla* | tomate* | verdura* | papas | yuca | pan | pollo
        | carne | cochino | ensalada | receta de | arepa* | plátano* | aguacate | asado | parrilla | pesca
        | pescado | carpintería | taller de | afeitándome | barba | camping | campamento | hamaca | columpio
        | tendedero | piñata | mudanza""",
    "ES_NOSE": """nariz | encía* | muela | diente | regla | período | menstruación | análisis de sangre
        | doné sangre""",
    "ES_CAMP": """hamaca | columpio | carpa | tendedero | perro | bote | lancha | mudanza | piñata | bandera
        | escalada""",
    "ES_ACCIDENT": """sin querer | por accidente | accidentalmente | con el horno | con la plancha | con la olla
        | con el aceite | con la sartén | en el trabajo | con la lata | con un papel | afeitándome | con el sol
        | vacuna | cortándome el pelo | cocinando | curita | pelando | manzana | con la estufa | con el café
        | con la sopa""",
    "ES_HAIR": """el pelo | el cabello | el flequillo | las uñas | la comunicación | la llamada | el internet
        | la luz | el teléfono | el agua""",
    "ES_NERVES": """de los nervios | de la locura | de la desesperación | de un ataque | del colapso
        | de las lágrimas | del llanto | de la quiebra | del abismo económico | al borde de la silla
        | al borde de la cama | en el borde de la cama""",
    "ES_SHAME": """de vergüenza | me trague la tierra | bochorno | qué oso | jaja* | de la fiesta | de las redes
        | de la reunión""",
    "ES_ACHE": """espalda | la mudanza | mudanza | de la risa | de risa | entrenamiento | gimnasio | ejercicio*
        | correr | sueño tengo | hambre | comer más | llena | postre | tarea | examen | vallenato | reguetón
        | calor | frío | lluvia | platos | lavar | nieve | ruido | vecino* | sol | playa | película | este frío
        | este calor | los zapatos | las clases""",
    "ES_FRIENDLY": """mi hermana me mandó | mi mamá me mandó | mi hija me mandó | mi hijo me mandó
        | mi esposo me mandó | mi amiga me mandó | mi prima me mandó | la maestra | la inmobiliaria | el casero
        | airbnb | cumpleaños | graduación | bautizo | boda | repartidor | amazon | grupo familiar""",
    "ES_DREAM": "soñé | sueño que | soñando | en el sueño | pesadilla* | me desperté | desperté",
    "ES_DELIVERY": """repartidor | cartero | amazon | bomberos | plomero | cerrajero | sorpresa | fiesta
        | vendedores | testigos de jehová | los niños jugando | obras""",
    "ES_HOMEWORK": """examen | entrevista de trabajo | dentista | avión me da | película | serie | cucaracha*
        | perros | alturas | operación | presentación""",
    "ES_PLAY": """juego | partida | dominó | ajedrez | fifa | free fire | fortnite | partido | torneo | cancha
        | ludo | parchís | play""",
    "ES_TOOK": """me tomé | me tome | me tragué | me trague | me bebí | me bebi | tomé | tragué | bebí | ingerí
        | me metí | me acabo de tomar | me acabo de tragar | acabo de tomarme | acabo de tragarme | me bajé
        | me inyecté | me eché""",
    "ES_AMOUNT": """todas | todo el frasco | todo el blíster | todo lo que había | todo lo que tenía
        | toda la caja | toda la insulina | el frasco entero | la caja entera | un frasco | el frasco | una caja
        | dos cajas | tres cajas | un puñado | un montón | un poco de todo | diez | quince | veinte | treinta
        | cuarenta | cincuenta | medio litro | un vaso de cloro | cloro | lejía | veneno | raticida | un blíster
        | dos blísters | tres blísters | dos frascos | las pastillas de | la caja completa | el frasco completo
        | caja completa | el blíster completo | la caja | las dos cajas | todas las pastillas
        | todas mis pastillas | mis pastillas todas | las pastillas todas | sesenta | cien""",
    "ES_NOT_ANY": """no me interesa | ya no me interesa | no tengo interés en | no le veo caso a
        | no le veo el caso a | no veo razón para | no veo razones para | no le veo sentido a | no tengo ánimo de
        | no tengo fuerzas para | no tengo energía para | no me nace | no siento ganas de | no tengo deseos de
        | no deseo | ya no deseo | perdí el deseo de | perdí las ganas de | se me acabaron las ganas de
        | se me quitó el deseo de | harta de | harto de | cansada de | cansado de | me cansé de | me harté de
        | no vale la pena | ya no vale la pena | no soporto | no aguanto | renuncio a | paso de""",
    "ES_LIVING": """vivir | seguir viva | seguir vivo | seguir viviendo | estar viva | estar vivo | existir
        | seguir existiendo | seguir en este mundo | la vida | esta vida | mi vida | respirar | seguir respirando
        | continuar viviendo | seguir con vida""",
    "ES_OBJECT_NOT_LIFE": """vida social | vida de pobre | vida nocturna | vida cara | vida en el campo
        | vida en pareja | mi vida amorosa | vida laboral""",
    "ES_THE_DEAD": """cielo | muerto | muerta | muertos | difunt* | en paz descanse | que murió | que mataron
        | que se fue | que ya no está | que ya no están | los que ya no están | al otro lado | con dios
        | con mi hijo que | reunirme | finad*""",
    "ES_WITHOUT_ME": """estarían | estaría | vivirían | viviría | serían | sería | descansarían | descansaría
        | podrían | podría | respirarían | les iría | le iría | todo sería | se librarían | mejor | más felices
        | en paz""",
    "ES_EDGE_SURE": """del otro lado de la baranda | del otro lado de la barandilla | del otro lado del barandal
        | crucé la baranda | pasé la baranda | pasé el barandal | crucé el barandal | salté la baranda
        | salté la barandilla | sentada en la baranda | sentado en la baranda | sentada en la barandilla
        | sentado en la barandilla | parado en la baranda | parada en la baranda | estoy en la cornisa
        | parada en la cornisa | parado en la cornisa | acostado en las vías | acostada en las vías
        | acostado en los rieles | acostada en los rieles | sentada en las vías | sentado en las vías
        | parado en las vías | parada en las vías | pies colgando | piernas colgando | pies en el vacío
        | piernas en el vacío | por fuera de la reja | por fuera de la baranda | por fuera del barandal
        | sentado en la orilla de la azotea | sentada en la orilla de la azotea | sentada en el borde de la azotea
        | sentado en el borde de la azotea | sentado en el borde del techo | sentada en el borde del techo
        | parado en el borde * puente | parada en el borde * puente | agarrada con una mano
        | agarrado con una mano""",
    "ES_TRAVEL": """me voy a | viaje | viajo | aeropuerto | autobús | avión | maletas | fin de semana
        | vacaciones | trabajo | mudanza | valencia | madrid | barcelona | miami""",
    "ES_TRAFFIC": """tráfico | llegué tarde | llego tarde | retraso | retrasado | cita | sesión | tranca | atasco
        | accidente | cola en""",
    "ES_ACT_BEGUN": """me corté las venas | me abrí las venas | me corté las muñecas
        | acabo de cortarme las venas | me estoy cortando las venas | me puse la soga al cuello
        | la soga al cuello | me prendí fuego""",
    "ES_ALL_PLANNED": "con qué | el lugar y | ya tengo pensado | tengo todo pensado",
    "ES_BELONGINGS": """mi chaqueta | la chaqueta | mi abrigo | mi mochila | mi bolso | mis zapatos | mi cédula
        | la cédula | mi celular | mi cartera | mis lentes""",
    "ES_CHANCE_DEATH": """conmigo adentro | conmigo dentro | me pase por encima | me pasara por encima
        | me atropell* | me lleve | me mate | me mataran | me maten | me parta | me arrolle | me dé un infarto
        | no despierte | no me despierte | me muera""",
    "ES_DOOR": "la puerta | la reja | el portón | el candado | la cerradura | la ventana | el zaguán | la manija",
    "ES_FIGURE": """me muero por | muero por | de mala muerte | hasta la muerte | a muerte | patria o muerte
        | muerto de | muerta de | de muerte | que me maten si | ni muerto | ni muerta | matar el tiempo
        | matar dos pájaros | matando el tiempo | se mueren por | me trague la tierra | me tragara la tierra
        | muerte súbita | por la vida | de vida o muerte | mal de muerte
        | con la soga al cuello por | casi me muero llenando | que me parta un rayo si""",
    "ES_FORCING": """tumbando | rompiendo | pateando | golpeando | forzando | aporreando | derribando
        | reventando | quieren tumbar | quieren abrir | intentan abrir | tratan de abrir""",
    "ES_GO_WITH": "irme con | ir con mi | ir con mis | ir con | voy con | me voy con | reunirme con | estar con",
    "ES_HAVE_PLAN": "tengo el plan | tengo un plan | mi plan | tengo todo planeado | lo tengo planeado",
    "ES_HIGH_PLACE": """en el andén | en la azotea | en el puente | en el viaducto | en las vías | en el techo
        | en el acantilado""",
    "ES_HUNT": """voy a buscar | lo voy a buscar | voy por él | voy a encontrar | lo estoy buscando | conseguí
        | compré""",
    "ES_IF_ONLY": "ojalá | daría igual si | da igual si | quisiera que | no me importaría que | deseo que",
    "ES_LAST_NIGHT": """mi última noche | mi último día | última noche de mi vida | mis últimas horas
        | mis últimos minutos""",
    "ES_LEAVING": """ya me voy | me voy ya | ahora me voy | me voy tranquila | me voy tranquilo
        | me puedo ir tranquil*""",
    "ES_LEFT_THERE": """dejé | dejo | la dejé | lo dejé | los dejé | me quité | doblé | doblada | doblado
        | en el bolsillo""",
    "ES_NOBODY_KNOWS": "hacerlo | de irme | no se lo he dicho a nadie | nadie lo sabe | nadie sabe",
    "ES_SAID_IN_JEST": """me tiro por la ventana | me mato | me muero | me ahorco | me cuelgo | me pego un tiro
        | me corto las venas | me suicido""",
    "ES_SEALED": "sin fuego | trapos | toallas | cerré las ventanas | sellé",
    "ES_SOME_DAY": "cualquier día de estos | un día de estos | el día que | si me deportan | si me devuelven",
    "ES_UNLIT_GAS": "prendí la hornilla | abrí la bombona | abrí las hornillas | dejé la hornilla",
    "ES_WAY_TO_DIE": """forma más * de morir | manera más * de morir | formas de morir | maneras de morir
        | morir sin dolor | morir sin sufrir | matarme sin dolor
        | cuántas pastillas (bastarían/bastan/harían falta/hacen falta) | cómo quitarme de en medio | cómo quitarme del medio | los detalles de mi (muerte/partida)""",
    "ES_DYING": """morir | morirme | la muerte | mi muerte | matarme | suicidarme | suicidio | el suicidio
        | quitarme la vida | ahorcarme | colgarme | tirarme | lanzarme | desaparecer para siempre
        | acabar con mi vida | terminar con mi vida""",
    "ES_INWARD": """me pasa por la cabeza | por la cabeza | en la cabeza | en mi cabeza | a diario
        | todo el tiempo | cada noche | todas las noches | cada día | todos los días | añoro | extraño la muerte
        | me consuela | me alivia | me da paz | mi única salida | única salida | la salida | única solución
        | me llama | me seduce | me tienta | me persigue la idea | la idea | escoger | elegir | planeo | lo planeo
        | no hallo cómo sacar* | sueño con | deseo | espero la muerte | esperando la muerte | esperando morir*""",
    "ES_NOT_ME": """de mi padre | de mi madre | de mi hermano | de mi abuelo | de mi abuela | de mi perro
        | de mi gato | de otros | miedo a | temo | me aterra | pregunta* | palabra* | de él | de ella | riesgo
        | no quiero | no deseo | no pienso | prevención | tasa* | estadística* | libro | leo | leyendo | poema*
        | clase | curso | el velorio | al velorio""",
    "ES_YOUR_KIN": """tu madre | tu mamá | tu padre | tu papá | tu hijo | tu hija | tus hijos | tus hijas
        | tu familia | tu hermano | tu hermana | tu esposa | tu esposo | tus padres | tus niñas | tus niños
        | tu gente | tus seres queridos | tus viejos | tu vieja | brazos largos | brazo largo""",
    "ES_THE_ONE": """al que | el que | a los que | los que | a la que | la que | quien | a quien | al tipo que
        | al hombre que | al desgraciado que | a ese que""",
    "ES_WRONGED": """vendió | entregó | delató | denunció | mató | torturó | violó | golpeó | secuestró
        | desapareció | vendieron | entregaron | delataron | mataron | torturaron | violaron | fusilaron
        | traicionó | encarceló | metió preso | metió presa""",
    "ES_SHALL_DIE": "me voy a morir | voy a morirme | me muero hoy | voy a morir | moriré | me moriré",
    "ES_IT_ENDS": "se acaba | se acabó | descanso",
    "ES_I_JUMP": """voy a saltar | salto | me suelto | me tiro | me lanzo | voy a tirarme | me aviento
        | me disparo | me cuelgo""",
    "ES_KILLED_OTHER": """mata | matan | mató | mataron | matar la | matar el | está matando | están matando
        | asesinó | asesinaron | asesina | asesinan | asesinando | asesinar | muere | mueren | murió | murieron
        | muriendo | muerta | muerto | enterró | enterraron | entierra | entierran | ejecutaron | ahorca
        | ahorcaron | ahogan""",
    "ES_TAKING": """me estoy tomando | me estoy tragando | estoy tragando | estoy tomándome
        | me las estoy tomando | empecé a tomar* | empecé a tragar*""",
    "ES_LEGS": "pies | piernas",
    "ES_RAIL": "baranda | barandilla | barandal | cornisa | azotea | vacío | puente | pretil",
}
